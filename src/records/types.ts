/**
 * Every type of record. The folders that are read, references, addresses, permalinks, search, exports, citations and
 * lists follow from this table; wherever a type needs code of its own, the compiler asks for it.
 * Nothing is imported here, so that scripts in the browser may read it too.
 */

interface TypeInfo {
  /** Folder of the dossier. */
  folder: string;
  /** How records are stored: a YAML file each, several in one file, or a file of prose. */
  stored: 'file' | 'list' | 'prose';
  /** Path of the page that lists them. */
  list: string;
  /** Whether each has a page under that path; the others are entries of the list, with their id as fragment. */
  page: boolean;
  /** Heading of the list. */
  label: string;
  /** One of them, with its article, as a heading. */
  one: string;
  /** The element by which prose refers to one. */
  element: string | undefined;
}

/** In the order in which types are listed. */
export const types = {
  section: {
    folder: 'sections',
    stored: 'prose',
    list: '/briefing/',
    page: true,
    label: 'Sections',
    one: 'A section',
    element: undefined,
  },
  tour: {
    folder: 'tours',
    stored: 'prose',
    list: '/tours/',
    page: true,
    label: 'Tours',
    one: 'A tour',
    element: undefined,
  },
  incident: {
    folder: 'incidents',
    stored: 'file',
    list: '/incidents/',
    page: true,
    label: 'Incidents',
    one: 'An incident',
    element: 'Incident',
  },
  actor: {
    folder: 'actors',
    stored: 'file',
    list: '/actors/',
    page: true,
    label: 'Actors',
    one: 'An actor',
    element: 'Actor',
  },
  quote: {
    folder: 'quotes',
    stored: 'file',
    list: '/quotes/',
    page: true,
    label: 'Quotes',
    one: 'A quotation',
    element: 'Quote',
  },
  place: {
    folder: 'places',
    stored: 'file',
    list: '/places/',
    page: true,
    label: 'Places',
    one: 'A place',
    element: 'Place',
  },
  document: {
    folder: 'documents',
    stored: 'file',
    list: '/documents/',
    page: true,
    label: 'Documents',
    one: 'A document',
    element: 'Document',
  },
  question: {
    folder: 'questions',
    stored: 'file',
    list: '/questions/',
    page: true,
    label: 'Questions',
    one: 'A question',
    element: undefined,
  },
  judgement: {
    folder: 'judgements',
    stored: 'file',
    list: '/judgements/',
    page: false,
    label: 'Judgements',
    one: 'A judgement',
    element: 'Judgement',
  },
  series: {
    folder: 'series',
    stored: 'file',
    list: '/data/',
    page: false,
    label: 'Figures',
    one: 'A series',
    element: 'Series',
  },
  source: {
    folder: 'sources',
    stored: 'list',
    list: '/sources/',
    page: false,
    label: 'Sources',
    one: 'A source',
    element: 'Cite',
  },
} as const satisfies Record<string, TypeInfo>;

export type RecordType = keyof typeof types;
export type Folder<T extends RecordType = RecordType> = (typeof types)[T]['folder'];

type StoredAs<S extends TypeInfo['stored']> = {
  [T in RecordType]: (typeof types)[T]['stored'] extends S ? T : never;
}[RecordType];
/** Types of which each record is a YAML file. */
export type FileType = StoredAs<'file'>;

/** Types of which each record is a file of prose. */
export type ProseType = StoredAs<'prose'>;

export const recordTypes = Object.keys(types) as RecordType[];
export const fileTypes = recordTypes.filter((t): t is FileType => types[t].stored === 'file');

/** Path of a record under the site's base: its page, or its entry in the list. */
export const pathOf = (type: RecordType, id: string): string =>
  types[type].page ? `${types[type].list}${id}/` : `${types[type].list}#${id}`;

/** "an actor". */
export const withArticle = (type: string): string => `${/^[aei]/.test(type) ? 'an' : 'a'} ${type}`;
