/** Narrows results by fields of the query and by facets: both end as one test of a record. */
import { words } from './fold.ts';
import type { Names } from './names.ts';

import type { Query } from './query.ts';
import {
  facetNames,
  resultTypes,
  type FacetName,
  type PackedFacets,
  type ResultType,
} from './types.ts';

export type Filter = (record: number) => boolean;

export interface Narrowing {
  /** Values wanted of each facet; any of them will do. */
  facets: Partial<Record<FacetName, readonly string[]>>;
  /** First and last day, ISO, of any precision. */
  after: string;
  before: string;
}

/** Nothing is narrowed. */
export const unnarrowed: Narrowing = { facets: {}, after: '', before: '' };

/** Values of a record for a facet. */
export type ValuesOf = (name: FacetName, record: number) => string[];

/** Reads the packed facets. */
export function valuesOf(packed: PackedFacets, types: readonly ResultType[]): ValuesOf {
  return (name, record) => {
    if (name === 'type') return [types[record] ?? 'passage'];
    const facet = packed.facets[name];
    const row = facet?.rows[record];
    const list = row === undefined ? [] : typeof row === 'number' ? [row] : row;
    return list.flatMap((i) => facet?.values[i] ?? []);
  };
}

/** The fields of a query as a narrowing, and the words of those that name nothing known. */
export function narrowingOf(names: Names, query: Query): { narrowing: Narrowing; words: string[] } {
  const facets: Partial<Record<FacetName, string[]>> = {};
  const rest: string[] = [];
  let [after, before] = ['', ''];
  for (const { field, value } of query.fields) {
    if (field === 'after') after = value;
    else if (field === 'before') before = value;
    else {
      const ids =
        field === 'year'
          ? [value.slice(0, 4)]
          : field === 'type'
            ? typesOf(value)
            : idsOf(names, field === 'place' ? 'place' : 'actor', value);
      if (ids.length === 0) rest.push(...words(value));
      else facets[field] = [...(facets[field] ?? []), ...ids];
    }
  }
  return { narrowing: { facets, after, before }, words: rest };
}

const typesOf = (value: string): string[] => {
  const bare = value.toLowerCase().replace(/s$/, '');
  return resultTypes.filter((type) => type === bare);
};

/** Records of a type that a name can mean: those that match it best. */
function idsOf(names: Names, type: ResultType, value: string): string[] {
  const query = words(value);
  const variants = query.map((word) => names.lexicon.variants(word, false));
  const matches = [...names.match(query, variants)].flatMap(([record, match]) => {
    const named = names.entries[record]?.named;
    return named?.type === type ? [{ named, ...match }] : [];
  });
  const best = Math.max(0, ...matches.map((m) => m.identity + m.cover));
  return matches
    .filter((m) => m.cover > 0.6 && m.identity + m.cover >= best - 0.25)
    .map((m) => m.named.href.split('/').at(-2) ?? '');
}

/** The test of a record; undefined where nothing is narrowed. */
export function filterOf(
  all: readonly Narrowing[],
  values: ValuesOf,
  dates: readonly string[],
): Filter | undefined {
  const tests: Filter[] = [];
  for (const { facets, after, before } of all) {
    for (const name of facetNames) {
      const wanted = facets[name];
      if (wanted?.length)
        tests.push((record) => values(name, record).some((value) => wanted.includes(value)));
    }
    if (after || before) {
      tests.push((record) => {
        const date = dates[record] ?? '';
        // "After 2022" starts with 2022; "before 2022" ends before it.
        return date !== '' && (after === '' || date >= after) && (before === '' || date < before);
      });
    }
  }
  return tests.length === 0 ? undefined : (record) => tests.every((test) => test(record));
}
