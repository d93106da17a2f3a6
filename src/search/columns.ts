/** Reads the vocabulary back from the columns in which it travels. */
import type { PackedVocabulary, Vocabulary } from './types.ts';

/** Unpacks a vocabulary that has travelled. */
export function unpackVocabulary({
  actors,
  places,
  incidents,
  quotes,
  titles,
  ...rest
}: PackedVocabulary): Vocabulary {
  const list = (cell: string): string[] => (cell === '' ? [] : cell.split('\t'));
  const numbers = (cell: string): number[] => list(cell).map(Number);
  const id = (cell: string): string | 0 => (cell === '0' ? 0 : cell);
  const rows = (columns: readonly string[]): string[][] => {
    const split = columns.map((column) => column.split('\n'));
    return (split[0] ?? []).map((_, i) => split.map((column) => column[i] ?? ''));
  };
  const row = <T>(
    columns: readonly string[],
    read: (cells: [string, string, string, string, string, string]) => T,
  ): T[] =>
    columns[0] === undefined
      ? []
      : rows(columns).map(([a = '', b = '', c = '', d = '', e = '', f = '']) =>
          read([a, b, c, d, e, f]),
        );
  return {
    ...rest,
    actors: row(actors, ([i, name, post, others]) => [id(i), name, post, list(others)]),
    places: row(places, ([i, name, others, within, kind]) => [
      id(i),
      name,
      list(others),
      Number(within),
      Number(kind),
    ]),
    incidents: row(incidents, ([i, title, date, at, who, kind]) => [
      i,
      title,
      date,
      numbers(at),
      numbers(who),
      Number(kind),
    ]),
    quotes: row(quotes, ([i, text, date, speaker]) => [
      i,
      text,
      date,
      /^\d+$/.test(speaker) ? Number(speaker) : speaker,
    ]),
    titles: row(titles, ([path, title]) => [path, title]),
  };
}
