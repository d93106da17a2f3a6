/** What has become of every published id: it stands, leads on, or was taken out for a reason; or it is lost, which must not be. */
import { mostOf, shareOf } from '../prose/similarity.ts';
import type { Edition } from './schema/editions.ts';
import type { Ledger, LedgerEntry, PermalinkKind } from './schema/permalinks.ts';
import { itemsOf, type Item } from './items.ts';
import { gone } from './ledger.ts';
import type { Content } from './read.ts';

export interface Permalink {
  id: string;
  kind: PermalinkKind;
  /** Section of a passage, paragraph of a note. */
  in: string | undefined;
  /** Sections under whose address it stands or once stood, besides. */
  also: readonly string[];
  /** What it says; of a record its name. What has gone keeps its last words. */
  words: string;
  /** Edition that introduced it, and edition of its last change; undefined for what is in no edition yet, where there is no ledger. */
  since: string | undefined;
  changed: string | undefined;
  /** Undefined while it stands. */
  gone: { to: string } | { why: string; successor: string | undefined } | undefined;
}

/** A published id for which nothing stands and nothing is said. */
export interface Lost {
  id: string;
  entry: LedgerEntry;
}

export interface Permalinks {
  all: ReadonlyMap<string, Permalink>;
  lost: readonly Lost[];
}

/** Stands for the edition that is to come, in which changes will be said that none has announced yet. */
export const comingEdition = (editions: readonly Edition[]): string | undefined =>
  editions.length > 0 ? `${editions.at(-1)?.date}+` : undefined;

/** Reads the ledger against the content. */
export function permalinksOf(content: Content): Permalinks {
  const { ledger, editions } = content;
  const items = itemsOf(content);
  const coming = comingEdition(editions);
  const all = new Map<string, Permalink>();
  for (const item of items) {
    const entry = ledger.get(item.id);
    const also = new Set([
      ...(entry?.also ?? []),
      ...(item.also ?? []),
      ...(entry?.in && entry.in !== item.in && item.kind !== 'note' ? [entry.in] : []),
    ]);
    if (item.in !== undefined) also.delete(item.in);
    all.set(item.id, {
      id: item.id,
      kind: item.kind,
      in: item.in,
      also: [...also],
      words: item.words,
      since: entry?.since ?? coming,
      changed: entry && entry.print !== item.print ? coming : entry?.changed,
      gone: undefined,
    });
  }
  const lost: Lost[] = [];
  const left = [...ledger].filter(([id]) => !all.has(id));
  // Notes go where their paragraphs go, headings to the paragraphs that they stood over; so those come first.
  const notes = (entry: LedgerEntry): number =>
    ['paragraph', 'heading', 'note'].indexOf(entry.kind);
  for (const [id, entry] of left.sort(([, a], [, b]) => notes(a) - notes(b))) {
    const fate = fateOf(entry, ledger, all) ?? heirOf(entry, items, ledger);
    if (!fate) {
      lost.push({ id, entry });
      continue;
    }
    const { kind, words, since, also = [] } = entry;
    const changed = entry.print === gone ? entry.changed : coming;
    all.set(id, { id, kind, in: entry.in, also, words, since, changed, gone: fate });
  }
  return { all, lost };
}

/** What the ledger says of an entry that does not stand; a note goes where its paragraph goes, a heading to the paragraph that it stood over. */
function fateOf(
  entry: LedgerEntry,
  ledger: Ledger,
  standing: ReadonlyMap<string, unknown>,
): Permalink['gone'] {
  if (entry.moved !== undefined) return { to: entry.moved };
  if (entry.retired !== undefined) return { why: entry.retired, successor: entry.successor };
  const home = entry.kind === 'note' ? entry.in : entry.over;
  if (home === undefined) return undefined;
  if (standing.has(home)) return { to: home };
  const fate = ledger.get(home);
  return fate?.moved !== undefined || fate?.retired !== undefined ? { to: home } : undefined;
}

/** Where most of the words of what has gone are now, or what says the same under another id. */
function heirOf(
  entry: LedgerEntry,
  items: readonly Item[],
  ledger: Ledger,
): { to: string } | undefined {
  const alike = items.filter((item) => item.kind === entry.kind);
  if (entry.kind !== 'paragraph') {
    const same = alike.find((item) => !ledger.has(item.id) && item.print === entry.print);
    return same && { to: same.id };
  }
  let best: Item | undefined;
  let most = 0;
  for (const item of alike) {
    const share = shareOf(entry.words, item.words);
    if (share > most) [best, most] = [item, share];
  }
  // Of a paragraph in pieces, the largest piece must hold a good part, and all pieces together most of it.
  const pieces = alike.filter((item) => !ledger.has(item.id)).map((item) => item.words);
  const together = best ? shareOf(entry.words, [...new Set([...pieces, best.words])].join(' ')) : 0;
  const found = most >= mostOf || (most >= mostOf / 2 && together >= mostOf);
  return best && found ? { to: best.id } : undefined;
}

/** What a link leads to today, through everything that has moved; undefined for ids that were never published. */
export function resolve(all: Permalinks['all'], id: string): Permalink | undefined {
  const seen = new Set<string>();
  let here = all.get(id);
  while (here?.gone && 'to' in here.gone && !seen.has(here.id)) {
    seen.add(here.id);
    const next = all.get(here.gone.to);
    if (!next) break;
    here = next;
  }
  return here;
}
