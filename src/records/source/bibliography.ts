/** The bibliography: every source with the places where it is used. */
import { recordOf, type Graph, type Source } from '../../content/graph.ts';
import { formatMoment } from '../../lib/dates.ts';
import { definitions } from '../index.ts';
import { mentionsOf, type Link } from '../link.ts';
import type { RecordType } from '../types.ts';
import { sourceView, type SourceView } from './view.ts';

export interface BibliographyEntry extends SourceView {
  /** Records and passages that cite it. */
  usedIn: Link[];
  background: string | undefined;
}

/** Every record that cites a source, then every passage. */
function usesOf(graph: Graph, source: Source): Link[] {
  const linkOf = <T extends RecordType>(type: T, id: string): Link[] => {
    const record = recordOf(graph, type, id);
    return record ? [definitions[type].link(graph, record)] : [];
  };
  const uses = graph
    .usedBy(source.id)
    .flatMap(({ from: { type, id } }) =>
      type === 'dossier' || type === 'section' ? [] : linkOf(type, id),
    );
  const passages = mentionsOf(graph, source.id).map((m) => ({
    id: m.id,
    href: m.href,
    label: m.section,
  }));
  return [...new Map([...uses, ...passages].map((use) => [use.href, use])).values()];
}

/** All sources by year of publication, newest first; undated ones last. */
export function bibliography(
  graph: Graph,
): { year: string; label: string; entries: BibliographyEntry[] }[] {
  const entries = [...graph.sources.values()]
    .map((source) => ({
      ...sourceView(source),
      usedIn: usesOf(graph, source),
      background: source.custom?.background,
    }))
    .sort(
      (a, b) =>
        (b.issued ?? '').localeCompare(a.issued ?? '') ||
        a.outlet.localeCompare(b.outlet, 'en') ||
        a.id.localeCompare(b.id),
    );
  const years = Map.groupBy(entries, (entry) => entry.issued?.slice(0, 4) ?? '');
  return [...years].map(([year, group]) => ({
    year: year || 'undated',
    label: year ? formatMoment(year) : 'Undated',
    entries: group,
  }));
}
