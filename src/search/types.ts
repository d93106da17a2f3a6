/** What the index knows of a record, and how it is written down for the browser. */

export const resultTypes = [
  'quote',
  'actor',
  'incident',
  'place',
  'passage',
  'document',
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

/** The closed vocabulary: every name, headline and quotation by which a record can be asked for. */
export interface Vocabulary {
  base: string;
  /** Digest of the records, under which the index may be kept. */
  tag: string;
  spellings: { letters: [string, string][]; words: string[][] };
  kinds: { incidents: string[]; places: string[] };
  /** id (0: the slug of its name), name, post, other names. */
  actors: [string | 0, string, string, string[]][];
  /** id, name, other names, index of the place that it lies in or -1, index of its kind. */
  places: [string | 0, string, string[], number, number][];
  /** id ("~" for the date), title, date, indices of places, of actors, of its kind. */
  incidents: [string, string, string, number[], number[], number][];
  /** id, text, date, index of the speaker, or the name of one who has no entry. */
  quotes: [string, string, string, number | string][];
  /** Paths and titles of sections, of tables, of works known by their authors. */
  titles: [string, string][];
}

/** The same as it travels: a string a column, rows apart by line ends, lists by tabs. */
export type PackedVocabulary = Omit<
  Vocabulary,
  'actors' | 'places' | 'incidents' | 'quotes' | 'titles'
> &
  Record<'actors' | 'places' | 'incidents' | 'quotes' | 'titles', string[]>;
