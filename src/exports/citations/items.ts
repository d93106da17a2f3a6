/** What can be cited, as CSL items: the dossier, its sections and records, and every source. */
import { recordsOf, type Graph, type Source } from '../../content/graph.ts';
import { address } from '../../records/address.ts';
import { frozenAddress } from '../../editions/pages.ts';
import { editionOf } from '../../editions/standing.ts';
import { formatMoment } from '../../lib/moment.ts';
import type { Cited } from '../../records/definition.ts';
import { definitions } from '../../records/index.ts';
import { pathOf, recordTypes, type RecordType } from '../../records/types.ts';

export type CslName = NonNullable<Source['author']>[number];

/** The CSL fields that are used here; https://docs.citationstyles.org names them all. */
export interface CslItem {
  id: string;
  type: string;
  title?: string | undefined;
  author?: CslName[] | undefined;
  'container-title'?: string | undefined;
  publisher?: string | undefined;
  issued?: { 'date-parts': [number[]] } | undefined;
  URL?: string | undefined;
  language?: string | undefined;
  edition?: string | undefined;
}

/** Something that can be cited. */
export interface Citable {
  /** Its address is that in the last edition, if it stands as that edition has it. */
  item: CslItem;
  /** Address of what is always the newest. */
  newest: string | undefined;
  /** ISO date of the edition in which it stands as it is. */
  edition: string | undefined;
  /** Words of the title that are quoted letter for letter: no style may change their capitals. */
  verbatim: string | undefined;
}

/** The id under which the dossier as a whole is cited. */
export const wholeDossier = 'dossier';

/** Authors of the dossier; where it names none, its title is its corporate author. */
export const authorsOf = ({ dossier }: Pick<Graph, 'dossier'>): CslName[] =>
  dossier.authors ?? [{ literal: dossier.title }];

/** The day of publication: that of the last edition; before the first, the last day that the dossier covers. */
export const publishedOn = ({ dossier, editions }: Pick<Graph, 'dossier' | 'editions'>): string =>
  editions.at(-1)?.date ?? dossier.asOf;

const dateOf = (iso: string): CslItem['issued'] => ({ 'date-parts': [iso.split('-').map(Number)] });

/**
 * Everything that can be cited.
 * @param link makes an absolute address of a path of the address space
 */
export function citables(graph: Graph, link: (path: string) => string): Citable[] {
  const { dossier } = graph;
  const whole: CslItem = {
    id: wholeDossier,
    type: 'webpage',
    title: dossier.title,
    author: authorsOf(graph),
    ...(dossier.publisher === undefined ? {} : { publisher: dossier.publisher }),
    issued: dateOf(publishedOn(graph)),
    URL: link(address.home),
    language: dossier.language,
  };
  const placed = (item: CslItem, path: string, verbatim?: string): Citable => {
    const edition = editionOf(graph, path);
    const stood = edition === undefined ? {} : { edition: formatMoment(edition) };
    const URL = link(edition === undefined ? path : frozenAddress(edition, path.slice(1)));
    return { item: { ...item, URL, ...stood }, newest: link(path), edition, verbatim };
  };
  const part = (id: string, path: string, { title, verbatim }: Cited): Citable =>
    placed({ ...whole, id, title, 'container-title': dossier.title }, path, verbatim);
  const parts = <T extends RecordType>(type: T): Citable[] => {
    const { cited, listed } = definitions[type];
    if (!cited) return [];
    return recordsOf(graph, type)
      .filter(listed)
      .map((record) => part(record.id, pathOf(type, record.id), cited(graph, record)));
  };
  return [
    placed(whole, address.home),
    ...recordTypes.flatMap((type) => parts(type)),
    ...[...graph.sources.values()].map((source) => ({
      item: sourceItem(source),
      newest: source.URL,
      edition: undefined,
      verbatim: undefined,
    })),
  ];
}

/** A source as others may import it: without the dossier's own remarks and its own sorting into kinds. */
export function sourceItem(source: Source): CslItem {
  const { id, type, title, author, publisher, language, URL } = source;
  const date = source.issued?.['date-parts']?.[0];
  const item: CslItem = {
    id,
    type,
    title,
    author,
    'container-title': source['container-title'],
    publisher,
    language,
    URL,
  };
  const known = Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined),
  ) as unknown as CslItem;
  return date ? { ...known, issued: { 'date-parts': [date] } } : known;
}
