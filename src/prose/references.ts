import { recordTypes, types, type RecordType } from '../records/types.ts';

/** The elements that authors may use in a section, with what each may carry. */

type Elements = {
  [T in RecordType as NonNullable<(typeof types)[T]['element']>]: T;
} & { Map: 'place' };

/** Elements that name records, and the type of record. */
export const referenceElements = {
  ...Object.fromEntries(
    recordTypes.flatMap((type) => (types[type].element ? [[types[type].element, type]] : [])),
  ),
  Map: 'place',
} as Elements;

/** The attribute in which an element names its records, and whether it may name several, or none. */
export const naming = (
  element: ReferenceElement,
): { attribute: string; several: boolean; optional: boolean } => ({
  attribute: element === 'Map' ? 'focus' : 'id',
  several: element === 'Cite' || element === 'Map',
  optional: element === 'Map',
});

/** Elements that may stand on a line of their own, without words between their tags. */
export const figureElements: readonly string[] = [
  'Quote',
  'Incident',
  'Series',
  'Map',
  'Timeline',
  'Crossings',
  'Closures',
  'LineLength',
];

export type ReferenceElement = keyof Elements;

/** Every element of the vocabulary with its attributes. */
export const vocabulary: Record<string, readonly string[]> = {
  ...Object.fromEntries(Object.keys(referenceElements).map((name) => [name, ['id']])),
  Cite: ['id', 'note'],
  Note: [],
  Transition: [],
  Map: ['focus', 'caption'],
  Timeline: ['from', 'to', 'caption'],
  Crossings: [],
  Closures: ['from'],
  LineLength: [],
};

/** A mention of records in prose. */
export interface Reference {
  element: ReferenceElement;
  /** Ids as written: several only in `Cite` and `Map`. */
  ids: string[];
  /** The words between the tags, if any. */
  words: string;
  /** True where the element stands on a line of its own. */
  block: boolean;
  /** Line in the file, from 1. */
  line: number;
  /** The author's words for the margin. */
  note?: string;
  /** Id under which a figure is linked. */
  anchor?: string;
}

/** Something in a section that is no part of the vocabulary, with its line. */
export interface Stranger {
  line: number;
  message: string;
}
