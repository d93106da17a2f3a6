import { ink, inner, type CardContent, type CardName } from '../../cards/frame.ts';
import { block, fit, line, type Face, type Measure } from '../../cards/text.ts';
import type { ActorSummary } from './view.ts';

export const actorCard = (actor: {
  id: string;
  label: string;
  post: string | undefined;
  sideLabel: string;
}): CardName => ({
  path: `actors/${actor.id}`,
  alt: [actor.label, actor.post ?? actor.sideLabel].join(', '),
});

/** The share card of an actor. */
export const drawActor = (actor: ActorSummary, colour: string, measure: Measure): CardContent => ({
  name: actorCard(actor),
  kicker: `${actor.kindLabel} · ${actor.sideLabel}`,
  body: body(actor, colour, measure),
});

function body(
  view: {
    label: string;
    post: string | undefined;
    summary: string;
    native: readonly { text: string; lang: string }[];
    counts: { incidents: number; quotes: number };
  },
  colour: string,
  measure: Measure,
): string {
  const name = fit(
    view.label,
    { face: 'serif', width: inner.width, height: 220, from: 112, to: 60, leading: 1.06 },
    measure,
  );
  const top = inner.top + 60;
  let y = top + name.size * 0.85 + (name.lines.length - 1) * name.leading;
  const parts = [
    `<path d="M${inner.left} ${inner.top + 24}h64" stroke="${colour}" stroke-width="6"/>`,
    block(name, { x: inner.left, y: top + name.size * 0.85, face: 'serif', fill: ink.ink }),
  ];
  const [native] = view.native;
  if (native) {
    const face: Face = native.lang === 'ur' ? 'nastaliq' : 'naskh';
    y += face === 'nastaliq' ? 104 : 92;
    parts.push(line(native.text, { x: inner.left, y, face, size: 58, fill: ink.soft }));
    y += face === 'nastaliq' ? 24 : 8;
  }
  const text = view.post ?? view.summary;
  const about = fit(
    text,
    {
      face: view.post ? 'sans' : 'italic',
      width: inner.width,
      height: Math.max(54, 540 - y),
      from: 42,
      to: 34,
      leading: 1.32,
    },
    measure,
  );
  parts.push(
    block(about, {
      x: inner.left,
      y: y + 30 + about.size,
      face: view.post ? 'sans' : 'italic',
      fill: ink.soft,
    }),
  );
  return parts.join('');
}
