/** The share cards of a dossier. */
import { frame, ink, inner, type CardName } from '../cards/frame.ts';
import { lineAlone, type Ground } from '../cards/plate.ts';
import { block, fit, type Measure } from '../cards/text.ts';
import { recordsOf, type Graph } from '../content/graph.ts';
import { formatMoment } from '../lib/dates.ts';
import { definitions } from '../records/index.ts';
import { recordTypes, type RecordType } from '../records/types.ts';

export interface Card {
  /** Path of the picture under the folder of cards, without its ending. */
  path: string;
  svg: string;
}

export const frontCard = ({ dossier }: Pick<Graph, 'dossier'>): CardName => ({
  path: 'front',
  alt: `${dossier.title}: ${dossier.headline}`,
});

/** All cards of a dossier, each made when it is asked for. */
export function* cards(graph: Graph, measure: Measure, ground: Ground): Generator<Card, void> {
  const { title, since, asOf } = graph.dossier;
  const card = (name: CardName, kicker: string, body: string): Card => ({
    path: name.path,
    svg: frame(title, kicker, body, measure),
  });
  yield card(
    frontCard(graph),
    `${since} to ${formatMoment(asOf.slice(0, 7))}`,
    front(graph, measure, ground),
  );
  function* ofType<T extends RecordType>(type: T): Generator<Card, void> {
    const { card: draw, listed } = definitions[type];
    for (const record of draw ? recordsOf(graph, type).filter(listed) : []) {
      const content = draw?.(graph, record, measure, ground);
      if (content) yield card(content.name, content.kicker, content.body);
    }
  }
  for (const type of recordTypes) yield* ofType(type);
}

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
