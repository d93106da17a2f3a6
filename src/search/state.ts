/** The state of the search page as the query of its address, and back. */
import type { Narrowing } from './filter.ts';
import { facetNames, type FacetName } from './types.ts';

export const orders = ['', 'date', '-date'] as const;
export type Order = (typeof orders)[number];

export interface SearchState extends Narrowing {
  q: string;
  sort: Order;
}

const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Reads an address; what it does not know, it leaves out. */
export function parseState(query: string): SearchState {
  const given = new URLSearchParams(query);
  const dated = (name: string): string =>
    date.test(given.get(name) ?? '') ? (given.get(name) ?? '') : '';
  const facets: Partial<Record<FacetName, string[]>> = {};
  for (const name of facetNames) {
    const values = [...new Set(given.getAll(name).filter((v) => v !== ''))];
    if (values.length > 0) facets[name] = values;
  }
  return {
    q: given.get('q') ?? '',
    facets,
    after: dated('after'),
    before: dated('before'),
    sort: orders.find((o) => o === given.get('sort')) ?? '',
  };
}

/** Writes it, without what is at its default. */
export function formatState({ q, facets, after, before, sort }: SearchState): string {
  const query = new URLSearchParams();
  const plain: [string, string][] = [
    ['q', q],
    ...facetNames.flatMap((name) => (facets[name] ?? []).map((v): [string, string] => [name, v])),
    ['after', after],
    ['before', before],
    ['sort', sort],
  ];
  for (const [name, value] of plain) if (value !== '') query.append(name, value);
  return query.toString();
}
