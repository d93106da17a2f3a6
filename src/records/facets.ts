/** What a list can be narrowed by. */
import type { Graph } from '../content/graph.ts';

export interface Choice {
  value: string;
  label: string;
}

export interface Facet {
  /** Name of the data attribute on the rows. */
  name: string;
  label: string;
  options: Choice[];
}

/** A facet of the records of a type. */
export interface FacetOf<T> {
  name: string;
  label: string;
  /** The values of one record. */
  values(graph: Graph, record: T): string[];
  /** Every value that there may be, in the order in which they are offered. */
  options(graph: Graph): Choice[];
  /** Whether to offer values that no record has. */
  all?: boolean;
}

export const choicesIn = (list: readonly { id: string; label: string }[]): Choice[] =>
  list.map(({ id, label }) => ({ value: id, label }));

export const labelled = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The facets of a list, with the values that occur. */
export const facetsOf = <T>(
  graph: Graph,
  facets: readonly FacetOf<T>[],
  records: readonly T[],
): Facet[] =>
  facets.map(({ name, label, values, options, all = false }) => {
    const used = new Set(records.flatMap((record) => values(graph, record)));
    return { name, label, options: options(graph).filter((o) => all || used.has(o.value)) };
  });

/** The data attributes by which a row can be narrowed: "data-kind". */
export const facetData = <T>(
  graph: Graph,
  facets: readonly FacetOf<T>[],
  record: T,
): Record<string, string> =>
  Object.fromEntries(
    facets.map(({ name, values }) => [`data-${name}`, values(graph, record).join(' ')]),
  );
