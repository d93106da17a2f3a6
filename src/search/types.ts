/** What the search knows of a record, and how it travels to the browser. */

import type { Spellings } from './spelling.ts';

export const resultTypes = [
  'quote',
  'actor',
  'incident',
  'place',
  'passage',
  'document',
  'question',
  'judgement',
  'source',
] as const;
export type ResultType = (typeof resultTypes)[number];

export const facetNames = [
  'type',
  'speaker',
  'actor',
  'side',
  'kind',
  'place',
  'year',
  'status',
  'topic',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Pagefind adds this to the address of its first file. The folder is named by its content, so one value serves for all. */
export const entryTag = '1';

/** What a result shows. */
export interface Card {
  /** Quotation, name, headline, claim; for a passage its section. */
  title: string;
  /** Speaker of a quotation; heading over a passage; kind of an actor or place. */
  by?: string | undefined;
  /** Post on that day; post of an actor. */
  post?: string | undefined;
  /** Date in words. */
  date?: string | undefined;
  /** Place of an incident; what a place lies in. */
  place?: string | undefined;
  /** Tolls of an incident by teller; never summed. */
  tolls?: string | undefined;
  /** Other names. */
  names?: string | undefined;
}

/** A record of the index. */
export interface SearchRecord {
  type: ResultType;
  /** Path under the site's base. */
  href: string;
  card: Card;
  /** The words that a passage or source shows. */
  shown: string;
  /** Further words under which it is found. */
  also: string[];
  filters: Partial<Record<FacetName, string[]>>;
  /** First day, ISO; empty where undated. */
  date: string;
}

/** The words of the id in an address. */
export const idWords = (href: string): string =>
  href
    .split(/[/#]/)
    .filter((part) => part !== '')
    .at(-1)
    ?.replaceAll('-', ' ') ?? '';

/** A post, with the first and last year for which it is known; empty where no year is. */
export type Post = [title: string, from: string, to: string];

/** Every name, headline and quotation by which a record can be asked for, in the order of the index. */
export interface Vocabulary {
  base: string;
  /** How many records of each type follow one another in the index. */
  runs: [ResultType, number][];
  spellings: Spellings;
  kinds: { incidents: string[]; places: string[] };
  sides: string[];
  /** Newspapers and other outlets of the sources, where they have more than one word. */
  outlets: string[];
  /** Searches that the dossier suggests. */
  examples: string[];
  /** id (0: the slug of its name), name, posts, other names, index of its side. */
  actors: [string | 0, string, Post[], string[], number][];
  /** id, name, other names, index of the place that it lies in or -1, index of its kind. */
  places: [string | 0, string, string[], number, number][];
  /** id ("~" for the date), title, date, indices of places, of actors, of its kind. */
  incidents: [string, string, string, number[], number[], number][];
  /** id, text, date, index of the speaker, or the name of one who has no entry. */
  quotes: [string, string, string, number | string][];
  /** Paths and titles of sections, tables, documents, questions and signed works, with other wordings. */
  titles: [string, string, string[]][];
}

const tables = ['actors', 'places', 'incidents', 'quotes', 'titles'] as const;

/** The same as it travels, in columns: like compresses with like. */
export type PackedVocabulary = Omit<Vocabulary, (typeof tables)[number]> &
  Record<(typeof tables)[number], unknown[][]>;

const transpose = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));

const transposed = (vocabulary: Vocabulary | PackedVocabulary) =>
  Object.fromEntries(tables.map((table) => [table, transpose(vocabulary[table])]));

export const packVocabulary = (vocabulary: Vocabulary): PackedVocabulary =>
  ({ ...vocabulary, ...transposed(vocabulary) }) as PackedVocabulary;

export const unpackVocabulary = (packed: PackedVocabulary): Vocabulary =>
  ({ ...packed, ...transposed(packed) }) as unknown as Vocabulary;

/** What only filters, facets and sorting need: values by the number of the record. */
export interface PackedFacets {
  dates: string[];
  facets: Partial<Record<FacetName, { values: string[]; rows: (number | number[])[] }>>;
}
