/** The published ids and what they stand for, read out of the editions that are out. */
import { plain } from '../prose/write.ts';
import type { Fate, Ledger, LedgerEntry, PermalinkKind } from './schema/permalinks.ts';
import { type Frozen, type Unit, sectionOf } from './frozen.ts';
import { fingerprint } from './fingerprint.ts';

/** Stands for the fingerprint of what is no longer there. */
export const gone = 'gone';

/** The items of a list or the cells of a table, without their marks. */
export const cellsOf = (text: string): { id: string; text: string }[] =>
  text
    .split('\n')
    .flatMap((line) => line.replace(/^[|-] | \|$/g, '').split(' | '))
    .flatMap((cell) => {
      const [, words = '', id] = /^(.*) \[¶\]\(id:([a-z0-9-]+)\)$/.exec(cell) ?? [];
      return id === undefined ? [] : [{ id, text: words }];
    });

const citing = /^((?:\[(?:\\.|[^\]\\])*\]\(id:[a-z0-9-]+\)(?:; )?)+)\.(?: (.*))?$/;

/** What a note is known by: the keys of its sources and what is added to them; of a gloss its words. */
export function noteWords({ id, text }: { id: string; text: string }): string {
  const [, sources = '', added] = (/-g\d+$/.test(id) ? null : citing.exec(text)) ?? [];
  if (!sources) return plain(text);
  const keys = [...sources.matchAll(/\(id:([a-z0-9-]+)\)/g)].map((match) => match[1]);
  return [keys.join(' '), added && plain(added)].filter(Boolean).join(': ');
}

/** The words of a unit: of a record its name, or the first that it says. */
export const wordsOf = ({ kind, text, print = '' }: Unit): string =>
  kind === 'figure'
    ? print
    : plain((text.split('\n')[0] ?? '').replace(/^(#+ |> “)|(?<=^> .*)”$/g, ''));

/** Everything with an id in a unit. */
export function entriesOf(
  unit: Unit,
  section: string | undefined,
): (Pick<LedgerEntry, 'kind' | 'in' | 'print' | 'words'> & { id: string })[] {
  const { id, kind } = unit;
  if (kind === 'page') return [];
  const one = (
    of: string,
    as: PermalinkKind,
    words: string,
    where: string | undefined,
    print = fingerprint(words),
  ) => ({
    id: of,
    kind: as,
    ...(where === undefined ? {} : { in: where }),
    print,
    words,
  });
  const cells = kind === 'cells' ? cellsOf(unit.text) : [];
  const home = (note: string): string =>
    cells.find((cell) => cell.text.includes(`[^${note}]`))?.id ?? id;
  const words = wordsOf(unit);
  const own =
    kind === 'cells'
      ? cells.map((cell) => one(cell.id, 'paragraph', plain(cell.text), section))
      : kind === 'section'
        ? [
            one(
              id,
              kind,
              words,
              undefined,
              fingerprint(`${words}\n${plain(unit.text.split('\n\n')[1] ?? '')}`),
            ),
          ]
        : [one(id, kind, words, section, kind === 'figure' ? undefined : unit.print)];
  return [
    ...own,
    ...unit.notes.map((note) => one(note.id, 'note', noteWords(note), home(note.id))),
  ];
}

/**
 * The ledger.
 * @param frozen the editions that are out, oldest first
 * @param pending what authors say became of ids that have gone since
 */
export function ledgerOf(
  frozen: readonly Frozen[],
  pending: ReadonlyMap<string, Fate> = new Map(),
): Ledger {
  const ledger = new Map<string, LedgerEntry>();
  const contents = new Map<string, readonly string[]>();
  const stoodIn = (id: string, section: string): void => {
    const entry = ledger.get(id);
    if (entry && id !== section && entry.in !== section)
      ledger.set(id, { ...entry, also: [...new Set([...(entry.also ?? []), section])].sort() });
  };
  for (const { date, files, gone: left } of frozen) {
    for (const { path, units } of files)
      for (const unit of units)
        for (const { id, ...entry } of entriesOf(unit, sectionOf(path))) {
          const before = ledger.get(id);
          const changed = before && before.print !== entry.print ? date : before?.changed;
          const also = before?.also?.filter((section) => section !== entry.in);
          ledger.set(id, {
            ...entry,
            ...(also?.length ? { also } : {}),
            since: before?.since ?? date,
            ...(changed ? { changed } : {}),
          });
          if (before?.in && before.in !== entry.in && entry.kind !== 'note') stoodIn(id, before.in);
        }
    for (const { path, contents: listed } of files) {
      const section = sectionOf(path);
      if (!listed || section === undefined) continue;
      contents.set(section, listed);
      for (const id of listed) stoodIn(id, section);
    }
    for (const [id, fate] of left) {
      const entry = ledger.get(id);
      if (entry) ledger.set(id, { ...entry, ...fate, changed: date, print: gone });
    }
  }
  for (const listed of contents.values()) {
    for (const [i, id] of listed.entries()) {
      const entry = ledger.get(id);
      const over = listed
        .slice(i + 1)
        .find((next) => ['paragraph', 'heading'].includes(ledger.get(next)?.kind ?? ''));
      if (entry?.kind === 'heading' && over !== undefined && ledger.get(over)?.kind === 'paragraph')
        ledger.set(id, { ...entry, over });
    }
  }
  for (const [id, fate] of pending) {
    const entry = ledger.get(id);
    if (entry && entry.print !== gone) ledger.set(id, { ...entry, ...fate });
  }
  return ledger;
}
