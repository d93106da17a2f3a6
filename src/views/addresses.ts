/** What paper needs and a screen does not: the addresses of the sources that a text refers to. */
import type { Graph } from '../content/graph.ts';
import { get } from '../records/link.ts';
import { sourceView, type SourceView } from '../records/source/view.ts';

/** The sources of the notes and figures of some sections or of a tour, each once. */
export function sectionSources(graph: Graph, ids: readonly string[]): SourceView[] {
  const texts = [...graph.sections, ...graph.tours.values()].filter(({ id }) => ids.includes(id));
  const references = texts.flatMap(({ prose }) => [
    ...prose.blocks.flatMap((block) => block.references),
    ...prose.figures,
  ]);
  const cited = references.flatMap(({ element, ids: named, block }) => {
    if (element === 'Cite') return named;
    if (element === 'Incident' && block)
      return named.flatMap((id) =>
        get(graph.incidents, id).accounts.map((account) => account.source),
      );
    return [];
  });
  return [
    ...new Set([
      ...cited,
      ...texts.flatMap((text) =>
        'brief' in text ? text.brief.flatMap((point) => point.sources) : [],
      ),
    ]),
  ].map((id) => sourceView(get(graph.sources, id)));
}

/** As a list at the end: those with an address, in the order of their names. */
export const printedAddresses = (
  sources: readonly SourceView[],
): { label: string; url: string }[] =>
  sources
    .flatMap(({ label, url }) => (url ? [{ label, url }] : []))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
