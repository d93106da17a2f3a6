/** Facets of the lists: what each can be narrowed by, with the values that occur. */
import type { Graph } from '../content/graph.ts';
import { actorKindLabels, statusLabels } from '../records/labels.ts';

export interface Facet {
  /** Name of the data attribute on the rows. */
  name: string;
  label: string;
  options: { value: string; label: string }[];
}

const occurring = (options: readonly { id: string; label: string }[], used: ReadonlySet<string>) =>
  options.filter((o) => used.has(o.id)).map((o) => ({ value: o.id, label: o.label }));

const labelled = (labels: Record<string, string>, used: ReadonlySet<string>) =>
  Object.entries(labels)
    .filter(([id]) => used.has(id))
    .map(([value, label]) => ({ value, label }));

/** Facets of the incidents. */
export function incidentFacets(graph: Graph): Facet[] {
  const all = [...graph.incidents.values()];
  return [
    {
      name: 'kind',
      label: 'Kind',
      options: occurring(
        graph.dossier.kinds.map((k) => ({ id: k.id, label: k.plural })),
        new Set(all.map((i) => i.kind)),
      ),
    },
    {
      name: 'sides',
      label: 'Side',
      options: graph.dossier.sides.map((s) => ({ value: s.id, label: s.label })),
    },
    {
      name: 'status',
      label: 'Status',
      options: labelled(statusLabels, new Set(all.map((i) => i.status))),
    },
  ];
}

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
      options: labelled(actorKindLabels, new Set(all.map((a) => a.kind))),
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
