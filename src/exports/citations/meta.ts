/** Meta elements by which reference managers recognise a page: Highwire Press and Dublin Core names, and Zotero's own for the type. */
import type { CslItem, CslName } from './items.ts';

export interface Meta {
  name: string;
  content: string;
}

/** "Family, Given" for a person. A body's words are held together by no-break spaces: readers of these elements take the last word for a family name. */
const author = (name: CslName): string =>
  'literal' in name
    ? name.literal.replaceAll(' ', '\u00a0')
    : [name.family, name.given].filter(Boolean).join(', ');

/** The elements for a page that is cited as `item`. */
export function citationMeta(item: CslItem, licence: string | undefined): Meta[] {
  const { title = '', URL: url = '', language = '' } = item;
  const day = item.issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')) ?? [];
  const authors = item.author ?? [];
  const container = item['container-title'];
  const all: [string, string | undefined][] = [
    ['z:itemType', 'webpage'],
    ['citation_title', title],
    ...authors.map((name): [string, string] => ['citation_author', author(name)]),
    ['citation_publication_date', day.join('/')],
    ['citation_public_url', url],
    ['citation_language', language],
    ['citation_publisher', item.publisher],
    ['DC.title', title],
    ...authors.map((name): [string, string] => ['DC.creator', author(name)]),
    ['DC.date', day.join('-')],
    ['DC.source', container],
    ['DC.publisher', item.publisher],
    ['DC.language', language],
    ['DC.identifier', url],
    ['DC.rights', licence],
  ];
  return all.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
