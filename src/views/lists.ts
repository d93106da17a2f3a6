/** Facets of the lists: what each can be narrowed by, with the values that occur. */
import type { Graph } from '../content/graph.ts';
import { labelled, type Facet } from '../records/facets.ts';
import { actorKindLabels } from '../records/labels.ts';

const occurring = (options: readonly { id: string; label: string }[], used: ReadonlySet<string>) =>
  options.filter((o) => used.has(o.id)).map((o) => ({ value: o.id, label: o.label }));

/** Facets of the actors. */
export function actorFacets(graph: Graph): Facet[] {
  const all = [...graph.actors.values()].filter((a) => !a.standIn);
  return [
    {
      name: 'sides',
      label: 'Side',
      options: occurring(graph.dossier.sides, new Set(all.map((a) => a.side))),
    },
    {
      name: 'kind',
      label: 'Kind',
      options: labelled(actorKindLabels).filter((o) => all.some((a) => a.kind === o.value)),
    },
  ];
}

/** Facets of the quotations. */
export function quoteFacets(graph: Graph): Facet[] {
  const all = [...graph.quotes.values()];
  const speakers = new Map(
    all.map((q) => [q.speaker, graph.actors.get(q.speaker)?.name ?? q.speaker]),
  );
  const years = [...new Set(all.map((q) => Object.values(q.when)[0]?.slice(0, 4) ?? ''))].sort();
  return [
    {
      name: 'speaker',
      label: 'Speaker',
      options: [...speakers]
        .map(([value, label]) => ({ value, label }))
        .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    },
    {
      name: 'sides',
      label: 'Side',
      options: occurring(
        graph.dossier.sides,
        new Set(all.map((q) => graph.actors.get(q.speaker)?.side ?? '')),
      ),
    },
    {
      name: 'topics',
      label: 'Topic',
      options: occurring(graph.dossier.topics, new Set(all.flatMap((q) => q.topics))),
    },
    { name: 'year', label: 'Year', options: years.map((value) => ({ value, label: value })) },
  ];
}
