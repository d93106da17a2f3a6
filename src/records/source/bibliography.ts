/** The bibliography: every source with the places where it is used. */
import type { Graph, Source } from '../../content/graph.ts';
import { formatMoment } from '../../lib/dates.ts';
import {
  actorLink,
  get,
  incidentLink,
  judgementLink,
  mentionsOf,
  placeLink,
  quoteLink,
  type Link,
} from '../link.ts';
import { sourceView, type SourceView } from './view.ts';

export interface BibliographyEntry extends SourceView {
  /** Records and passages that cite it. */
  usedIn: Link[];
  background: string | undefined;
}

/** Every record that cites a source, then every passage. */
function usesOf(graph: Graph, source: Source): Link[] {
  const uses = graph.usedBy(source.id).flatMap(({ from }): Link[] => {
    switch (from.type) {
      case 'incident':
        return [incidentLink(get(graph.incidents, from.id))];
      case 'quote': {
        const link = quoteLink(graph, get(graph.quotes, from.id));
        return [{ ...link, label: `${link.speaker}, ${link.date}` }];
      }
      case 'actor':
        return [actorLink(get(graph.actors, from.id))];
      case 'place':
        return [placeLink(get(graph.places, from.id))];
      case 'judgement':
        return [judgementLink(get(graph.judgements, from.id))];
      case 'series':
        return [
          { id: from.id, href: `/data/#${from.id}`, label: get(graph.series, from.id).title },
        ];
      default:
        return [];
    }
  });
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
