/** Writes down for the browser which fragment is which record, and the records' facets; reads the text of a fragment back into what a result shows. */
import {
  facetNames,
  type Card,
  type FacetName,
  type ResultType,
  type SearchRecord,
} from './types.ts';

/** Records in the order of the index: those of the vocabulary first, in its order. */
export interface Packed {
  /** Fragments' names without their prefix, one after the other. */
  fragments: string;
  prefix: string;
  width: number;
  /** How many records of each type follow one another. */
  runs: [ResultType, number][];
  /** Addresses of passages and judgements; those before them are in the vocabulary, those of sources in their fragments. */
  hrefs: Record<number, string>;
}

/** What only filters, facets and sorting need. */
export interface PackedFacets {
  dates: string[];
  facets: Partial<Record<FacetName, { values: string[]; rows: (number | number[])[] }>>;
}

const cardFields = [
  'title',
  'by',
  'post',
  'date',
  'place',
  'tolls',
  'names',
] as const satisfies (keyof Card)[];

/** Stands between the parts of a fragment's text: what is shown, the fields of the card, what it is merely found under. */
const seam = '\u2063';

/** The text that Pagefind keeps and indexes for a record. */
export function joinText(record: SearchRecord, also: string): string {
  return [record.shown, ...cardFields.map((field) => record.card[field] ?? ''), also].join(
    ` ${seam} `,
  );
}

/** The shown words and the card of such a text. */
export function splitText(text: string): { shown: string; card: Card } {
  const [shown = '', ...parts] = text.split(seam).map((part) => part.trim());
  const card = Object.fromEntries(
    cardFields.flatMap((field, i) => (parts[i] ? [[field, parts[i]]] : [])),
  );
  return { shown, card: { title: '', ...card } };
}

/** Packs records with the fragment that Pagefind gave each. */
export function pack(
  records: readonly SearchRecord[],
  fragmentOf: ReadonlyMap<string, string>,
): Packed {
  const names = records.map((r) => fragmentOf.get(r.href) ?? '');
  const prefix = /^[a-z]+_/.exec(names[0] ?? '')?.[0] ?? '';
  const width = (names[0]?.length ?? 0) - prefix.length;
  const odd = records.find(
    (_, i) => !names[i]?.startsWith(prefix) || names[i].length !== prefix.length + width,
  );
  if (odd) throw new Error(`The search index has no fragment of its own for ${odd.href}.`);
  const hrefs = Object.fromEntries(
    records.flatMap((r, i) =>
      r.type === 'passage' || r.type === 'judgement' ? [[i, r.href]] : [],
    ),
  );
  const runs: [ResultType, number][] = [];
  for (const { type } of records) {
    const last = runs.at(-1);
    if (last?.[0] === type) last[1] += 1;
    else runs.push([type, 1]);
  }
  return {
    fragments: names.map((name) => name.slice(prefix.length)).join(''),
    prefix,
    width,
    runs,
    hrefs,
  };
}

/** The order of the records: type and fragment of each. */
export function unpack({
  fragments,
  prefix,
  width,
  runs,
}: Packed): { type: ResultType; fragment: string }[] {
  const types = runs.flatMap(([type, count]) => Array.from({ length: count }, () => type));
  return types.map((type, i) => ({
    type,
    fragment: prefix + fragments.slice(i * width, (i + 1) * width),
  }));
}

/** Packs the facets' values. */
export function packFacets(records: readonly SearchRecord[]): PackedFacets {
  const facets: PackedFacets['facets'] = {};
  for (const name of facetNames) {
    if (name === 'type') continue;
    const values = [...new Set(records.flatMap((r) => r.filters[name] ?? []))].sort();
    const at = new Map(values.map((value, i) => [value, i]));
    const rows = records.map((r) => (r.filters[name] ?? []).map((value) => at.get(value) ?? 0));
    facets[name] = { values, rows: rows.map((row) => (row.length === 1 ? (row[0] ?? 0) : row)) };
  }
  return { dates: records.map((r) => r.date), facets };
}
