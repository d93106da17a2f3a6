/** What the dossier says in its own words as records: the paragraphs of sections, and what it says of itself. */
import type { Graph } from '../content/graph.ts';
import { address } from '../records/address.ts';
import { get } from '../records/link.ts';
import { passage } from './passage.ts';
import { namesOfAll, unique, years } from './terms.ts';
import type { SearchRecord } from './types.ts';

/** Paragraphs of the sections, and what the dossier says of itself. */
export function passages(graph: Graph): SearchRecord[] {
  const paragraphs = graph.sections.flatMap((section) => {
    let heading: string | undefined;
    return section.prose.blocks.flatMap((block) => {
      if (block.kind === 'heading') {
        heading = block.text;
        return [];
      }
      const ids = (element: string): string[] =>
        unique(block.references.filter((r) => r.element === element).flatMap((r) => r.ids));
      const voices = ids('Quote').map((id) => get(graph.quotes, id).speaker);
      const named = unique([...ids('Actor'), ...voices])
        .flatMap((id) => graph.actors.get(id) ?? [])
        .filter((a) => !a.standIn);
      const at = ids('Place').map((id) => get(graph.places, id));
      const told = ids('Incident').map((id) => get(graph.incidents, id));
      return passage(
        `${address.section(section.id)}#${block.id}`,
        { title: section.title, by: heading },
        block.text,
        [...namesOfAll(named), ...namesOfAll(at)],
        {
          actor: named.map((a) => a.id),
          side: unique(named.map((a) => a.side)),
          place: unique([...at.map((p) => p.id), ...told.flatMap((i) => i.places)]),
          year: unique(told.flatMap((i) => years(i.when))),
        },
      );
    });
  });
  const about = graph.dossier.about.map((part) =>
    passage(`/about/#${part.id}`, { title: 'About', by: part.title }, part.text.join(' '), []),
  );
  return [...paragraphs, ...about];
}
