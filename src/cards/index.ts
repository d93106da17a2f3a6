/** The share cards: what stands on each, and the words that stand for it where pictures are not seen. */
import type { Graph } from '../content/graph.ts';
import { actorSummary } from '../records/actor/view.ts';
import { formatMoment } from '../lib/dates.ts';
import {
  incidentSummary,
  neutralLabel,
  type AccountView,
  type IncidentSummary,
} from '../records/incident/view.ts';
import { get } from '../records/link.ts';
import { quoteSummary } from '../records/quote/view.ts';
import { sectionList } from '../records/section/view.ts';
import { frame, ink, inner, oneLine, small } from './frame.ts';
import { lineAlone, onMap, plate, type Ground } from './plate.ts';
import { block, fit, line, type Face, type Measure } from './text.ts';

export interface Card {
  /** Path of the picture under the folder of cards, without its ending. */
  path: string;
  svg: string;
}

/** A card as a page names it. */
export interface CardName {
  path: string;
  alt: string;
}

export const frontCard = ({ dossier }: Pick<Graph, 'dossier'>): CardName => ({
  path: 'front',
  alt: `${dossier.title}: ${dossier.headline}`,
});
export const sectionCard = (section: {
  id: string;
  title: string;
  standfirst: string;
}): CardName => ({
  path: `sections/${section.id}`,
  alt: `${section.title}. ${section.standfirst}`,
});
export const quoteCard = (quote: {
  id: string;
  text: string;
  speaker: string;
  date: string;
}): CardName => ({
  path: `quotes/${quote.id}`,
  alt: `“${quote.text}” ${quote.speaker}, ${quote.date}`,
});
export const incidentCard = (incident: {
  id: string;
  label: string;
  place: string;
  date: string;
}): CardName => ({
  path: `incidents/${incident.id}`,
  alt: `${incident.label}. ${incident.place}, ${incident.date}`,
});
export const actorCard = (actor: {
  id: string;
  label: string;
  post: string | undefined;
  sideLabel: string;
}): CardName => ({
  path: `actors/${actor.id}`,
  alt: [actor.label, actor.post ?? actor.sideLabel].join(', '),
});

/** All cards of a dossier, each made when it is asked for. */
export function* cards(graph: Graph, measure: Measure, ground: Ground): Generator<Card, void> {
  const { title } = graph.dossier;
  const card = (name: CardName, kicker: string, body: string): Card => ({
    path: name.path,
    svg: frame(title, kicker, body, measure),
  });
  yield card(
    frontCard(graph),
    `${graph.dossier.since} to ${formatMoment(graph.dossier.asOf.slice(0, 7))}`,
    front(graph, measure, ground),
  );
  for (const s of sectionList(graph)) {
    yield card(
      sectionCard(s),
      `The briefing · ${s.position} of ${s.total}`,
      titled(s.title, s.standfirst, measure),
    );
  }
  for (const record of graph.quotes.values()) {
    const q = quoteSummary(graph, record);
    const kicker = q.form === 'verbatim' ? 'Quotation' : `Quotation · ${q.formLabel.toLowerCase()}`;
    yield card(quoteCard(q), kicker, quotation(q, colourOf(graph, q.side), measure));
  }
  for (const record of graph.incidents.values()) {
    const view = incidentSummary(graph, record);
    const drawn = onMap(record.location, ground) ? plate(ground, plateBox, record.location) : '';
    yield card(
      incidentCard(view),
      `Incident · ${view.kindLabel.toLowerCase()}`,
      incident(view, tollsOf(graph, view), drawn, measure),
    );
  }
  for (const record of graph.actors.values()) {
    if (record.standIn) continue;
    const a = actorSummary(graph, record);
    yield card(
      actorCard(a),
      `${a.kindLabel} · ${a.sideLabel}`,
      actor(a, colourOf(graph, a.side), measure),
    );
  }
}

const colourOf = (graph: Graph, side: string): string =>
  get(new Map(graph.dossier.sides.map((s) => [s.id, s])), side).light;

function front({ dossier }: Graph, measure: Measure, ground: Ground): string {
  const width = ground.line ? 660 : inner.width;
  const headline = fit(
    dossier.headline,
    { face: 'serif', width, height: 280, from: 88, to: 48, leading: 1.1 },
    measure,
  );
  const below = inner.top + headline.size + (headline.lines.length - 1) * headline.leading;
  const standfirst = fit(
    dossier.description,
    { face: 'italic', width, height: inner.bottom - below - 20, from: 38, to: 30, leading: 1.35 },
    measure,
  );
  return [
    lineAlone(ground, {
      x: 780,
      y: inner.top + 20,
      width: inner.right - 780,
      height: inner.bottom - inner.top - 20,
    }),
    block(headline, { x: inner.left, y: inner.top + headline.size, face: 'serif', fill: ink.ink }),
    block(standfirst, {
      x: inner.left,
      y: below + 36 + standfirst.size,
      face: 'italic',
      fill: ink.soft,
    }),
  ].join('');
}

function titled(title: string, standfirst: string, measure: Measure): string {
  const head = fit(
    title,
    { face: 'serif', width: inner.width, height: 250, from: 120, to: 60, leading: 1.08 },
    measure,
  );
  const tall = head.size * 0.9 + (head.lines.length - 1) * head.leading;
  const text = fit(
    standfirst,
    {
      face: 'italic',
      width: 1020,
      height: inner.bottom - inner.top - tall - 60,
      from: 52,
      to: 36,
      leading: 1.32,
    },
    measure,
  );
  const top =
    inner.top + (inner.bottom - inner.top - tall - 40 - text.lines.length * text.leading) / 2;
  return (
    block(head, { x: inner.left, y: top + head.size * 0.9, face: 'serif', fill: ink.ink }) +
    block(text, { x: inner.left, y: top + tall + 44 + text.size, face: 'italic', fill: ink.soft })
  );
}

function quotation(
  quote: { text: string; speaker: string; post: string | undefined; date: string },
  colour: string,
  measure: Measure,
): string {
  const words = fit(
    `“${quote.text}”`,
    { face: 'serif', width: inner.width - 20, height: 320, from: 92, to: 42, leading: 1.2 },
    measure,
  );
  // The opening mark hangs in the margin, so that the words are flush.
  const hang = measure('“', 'serif', words.size);
  const [first = '', ...rest] = words.lines;
  const top = inner.top + 10 + (330 - words.lines.length * words.leading) / 2;
  const set = (text: string, i: number): string =>
    line(text, {
      x: inner.left - (i === 0 ? hang : 0),
      y: top + words.size * 0.95 + i * words.leading,
      face: 'serif',
      size: words.size,
      fill: ink.ink,
    });
  const who = oneLine(quote.speaker, inner.width, 'strong', measure, 38);
  const when = oneLine(
    [quote.post, quote.date].filter(Boolean).join(' · '),
    inner.width,
    'sans',
    measure,
  );
  return [
    [first, ...rest].map(set).join(''),
    `<path d="M${inner.left} 498h64" stroke="${colour}" stroke-width="6"/>`,
    line(who.text, { x: inner.left, y: 544, face: 'strong', size: who.size, fill: ink.ink }),
    line(when.text, { x: inner.left, y: 588, face: 'sans', size: when.size, fill: ink.soft }),
  ].join('');
}

const plateBox = { x: 768, y: inner.top + 8, width: inner.right - 768, height: 446 };

function incident(
  view: IncidentSummary,
  tolls: readonly Toll[],
  drawn: string,
  measure: Measure,
): string {
  const width = drawn ? plateBox.x - inner.left - 48 : inner.width;
  const when = oneLine(view.date, width, 'strong', measure, 34);
  const where = oneLine(view.place, width, 'sans', measure);
  const title = fit(
    view.label,
    { face: 'serif', width, height: tolls.length > 0 ? 210 : 270, from: 76, to: 44, leading: 1.1 },
    measure,
  );
  const top = inner.top + 112;
  const below = top + title.size * 0.8 + (title.lines.length - 1) * title.leading;
  const column = width / Math.max(1, tolls.length);
  const summary =
    tolls.length > 0
      ? undefined
      : fit(
          view.summary,
          {
            face: 'italic',
            width,
            height: Math.max(50, inner.bottom - below - 24),
            from: 40,
            to: small,
            leading: 1.35,
          },
          measure,
        );
  return [
    drawn,
    line(when.text, {
      x: inner.left,
      y: inner.top + 36,
      face: 'strong',
      size: when.size,
      fill: ink.accent,
    }),
    line(where.text, {
      x: inner.left,
      y: inner.top + 78,
      face: 'sans',
      size: where.size,
      fill: ink.soft,
    }),
    block(title, { x: inner.left, y: top + title.size * 0.8, face: 'serif', fill: ink.ink }),
    summary
      ? block(summary, {
          x: inner.left,
          y: below + 30 + summary.size,
          face: 'italic',
          fill: ink.soft,
        })
      : '',
    ...tolls.map((toll, i) => {
      const x = inner.left + i * column;
      const count = fit(
        toll.count,
        { face: 'serif', width: column - 24, height: 70, from: 54, to: 34 },
        measure,
      );
      const label = fit(
        toll.label,
        { face: 'sans', width: column - 24, height: 72, from: 30, to: 26, leading: 1.15 },
        measure,
      );
      return `<path d="M${x} 480h${(column - 24).toFixed(0)}" stroke="${toll.colour}" stroke-width="4"/>${line(count.lines[0] ?? '', { x, y: 534, face: 'serif', size: count.size, fill: ink.ink })}${block(label, { x, y: 570, face: 'sans', fill: ink.soft })}`;
    }),
  ].join('');
}

export interface Toll {
  label: string;
  colour: string;
  count: string;
}

/** What each side counts, from its lowest to its highest figure; nobody's figures are put together with another's. */
export function tollsOf(
  { dossier }: Pick<Graph, 'dossier'>,
  view: Pick<IncidentSummary, 'columns' | 'others'>,
): Toll[] {
  const groups = [
    ...view.columns.map(({ side, label, accounts }) => {
      const known = dossier.sides.find((s) => s.id === side);
      return { label, colour: known?.light ?? ink.ink, accounts };
    }),
    { label: neutralLabel(view.columns), colour: ink.hair, accounts: view.others },
  ];
  const span = (
    accounts: readonly AccountView[],
    what: 'killed' | 'injured',
  ): string | undefined => {
    const counts = accounts.flatMap((a) => a[what] ?? []);
    if (counts.length === 0) return undefined;
    const [least, most] = [Math.min(...counts), Math.max(...counts)].map((n) =>
      n.toLocaleString('en-GB'),
    );
    return least === most ? least : `${least}–${most}`;
  };
  return groups
    .flatMap(({ label, colour, accounts }) => {
      const killed = span(accounts, 'killed');
      const hurt = span(accounts, 'injured');
      const count = killed ? `${killed} killed` : hurt && `${hurt} hurt`;
      return count ? [{ label, colour, count }] : [];
    })
    .slice(0, 3);
}

function actor(
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
