/** What the dossier says in its own words as records: the paragraphs of sections and tours, and what it says of itself. */
import type { Graph } from '../content/graph.ts';
import { address } from '../records/address.ts';
import { get } from '../records/link.ts';
import type { Block } from '../prose/section.ts';
import { tourList } from '../records/tour/view.ts';
import { passage } from './passage.ts';
import { namesOfAll, unique, years } from './terms.ts';
import type { SearchRecord } from './types.ts';

/** Paragraphs of the sections and of the steps of tours, and what the dossier says of itself. */
export function passages(graph: Graph): SearchRecord[] {
  const paragraphs = graph.sections.flatMap((section) => {
    let heading: string | undefined;
    return section.prose.blocks.flatMap((block) => {
      if (block.kind === 'heading') {
        heading = block.text;
        return [];
      }
      const href = `${address.section(section.id)}#${block.id}`;
      return textPassage(graph, block, href, { title: section.title, by: heading });
    });
  });
  const steps = tourList(graph).flatMap((tour) =>
    tour.steps.map(({ href, label, paragraphs: own }) =>
      textPassage(
        graph,
        {
          text: own.map(({ text }) => text).join(' '),
          references: own.flatMap(({ references }) => references),
        },
        href,
        { title: tour.label, by: label },
      ),
    ),
  );
  const about = graph.dossier.about.map((part) =>
    passage(`/about/#${part.id}`, { title: 'About', by: part.title }, part.text.join(' '), []),
  );
  return [...paragraphs, ...steps, ...about];
}

/** A text with what it names. */
function textPassage(
  graph: Graph,
  { text, references }: Pick<Block, 'text' | 'references'>,
  href: string,
  card: SearchRecord['card'],
): SearchRecord {
  const ids = (element: string): string[] =>
    unique(references.filter((r) => r.element === element).flatMap((r) => r.ids));
  const voices = ids('Quote').map((id) => get(graph.quotes, id).speaker);
  const named = unique([...ids('Actor'), ...voices])
    .flatMap((id) => graph.actors.get(id) ?? [])
    .filter((a) => !a.standIn);
  const at = ids('Place').map((id) => get(graph.places, id));
  const told = ids('Incident').map((id) => get(graph.incidents, id));
  return passage(href, card, text, [...namesOfAll(named), ...namesOfAll(at)], {
    actor: named.map((a) => a.id),
    side: unique(named.map((a) => a.side)),
    place: unique([...at.map((p) => p.id), ...told.flatMap((i) => i.places)]),
    year: unique(told.flatMap((i) => years(i.when))),
  });
}
