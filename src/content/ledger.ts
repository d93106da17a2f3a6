/** Brings the ledger of published ids up to date with the content. */
import type { Edition } from './schema/editions.ts';
import type { Ledger, LedgerEntry } from './schema/permalinks.ts';
import { itemsOf, type Item } from './items.ts';
import { gone, isOut, permalinksOf, type Lost } from './permalinks.ts';
import type { Content } from './read.ts';

export interface Update {
  ledger: Ledger;
  added: string[];
  changed: string[];
  /** Passages that stand in another section than before. */
  relocated: string[];
  /** Ids that now lead to another, which is named. */
  moved: { id: string; to: string }[];
  /** Ids that were in no edition yet and are dropped. */
  dropped: string[];
  /** Ids that had gone and stand again. */
  back: string[];
  /** Published ids of which the author must say what became. */
  unanswered: Lost[];
}

/**
 * The ledger that the content calls for.
 * @param edition the edition under which new and changed ids are entered
 */
export function updated(content: Content, edition: Edition): Update {
  const { ledger, editions } = content;
  const out: Update = {
    ledger,
    added: [],
    changed: [],
    relocated: [],
    moved: [],
    dropped: [],
    back: [],
    unanswered: [],
  };
  const next = new Map<string, LedgerEntry>();
  for (const item of itemsOf(content)) {
    const before = ledger.get(item.id);
    next.set(item.id, entryOf(item, before, edition.date));
    if (!before) out.added.push(item.id);
    else if (before.moved !== undefined || before.retired !== undefined) out.back.push(item.id);
    else if (before.print !== item.print) out.changed.push(item.id);
    else if (before.in !== item.in) out.relocated.push(item.id);
  }
  const { all, lost } = permalinksOf(content);
  const leave = (id: string, entry: LedgerEntry, to?: string): void => {
    next.set(id, {
      ...entry,
      changed: edition.date,
      print: gone,
      ...(to === undefined ? {} : { moved: to }),
    });
    if (to !== undefined) out.moved.push({ id, to });
  };
  for (const one of lost) {
    const { id, entry, heir } = one;
    if (!isOut(entry.since, editions)) out.dropped.push(id);
    else if (heir) leave(id, entry, heir.id);
    else {
      next.set(id, entry);
      if (entry.kind !== 'note') out.unanswered.push(one);
    }
  }
  for (const [id, entry] of ledger) {
    const fate = all.get(id)?.gone;
    if (!fate) continue;
    const said = entry.moved !== undefined || entry.retired !== undefined;
    if (!isOut(entry.since, editions)) out.dropped.push(id);
    else if (said && entry.print === gone) next.set(id, entry);
    else leave(id, entry, said || !('to' in fate) ? undefined : fate.to);
  }
  // The notes of a paragraph that has just been led on go with it.
  for (const { id, entry } of lost) {
    const home = entry.kind === 'note' && next.has(id) ? next.get(entry.in ?? '') : undefined;
    if (home?.print === gone) leave(id, entry, entry.in);
  }
  return { ...out, ledger: next };
}

function entryOf(item: Item, before: LedgerEntry | undefined, edition: string): LedgerEntry {
  const { kind, print, words, over } = item;
  const since = before?.since ?? edition;
  const changed = before && before.print !== print && since !== edition ? edition : before?.changed;
  const also = new Set([...(before?.also ?? []), ...(item.also ?? [])]);
  if (before?.in !== undefined && before.in !== item.in && kind !== 'note') also.add(before.in);
  if (item.in !== undefined) also.delete(item.in);
  return {
    kind,
    ...(item.in === undefined ? {} : { in: item.in }),
    ...(also.size > 0 ? { also: [...also].sort() } : {}),
    ...(over === undefined ? {} : { over }),
    since,
    ...(changed === undefined ? {} : { changed }),
    print,
    words,
  };
}

const head = `# Every id that this dossier has published, with a fingerprint of its text and the edition that introduced it.
# Written by "npm run permalinks". An author writes here only what became of an id that is gone:
#   moved: <the id that took its place>, or
#   retired: "<why, in words for readers>" and, if there is one, successor: <the id where a reader may go on>.
`;

const order = [
  'kind',
  'in',
  'also',
  'over',
  'since',
  'changed',
  'moved',
  'retired',
  'successor',
  'print',
  'words',
] as const;

const quoted: readonly string[] = ['retired', 'print', 'words'];

/** The ledger as a file: a line an id, in the order of the ids. */
export function ledgerText(ledger: Ledger): string {
  const lines = [...ledger]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, entry]) =>
        `${id}: { ${order.flatMap((key) => (entry[key] === undefined ? [] : `${key}: ${quoted.includes(key) ? JSON.stringify(entry[key]) : valueText(entry[key])}`)).join(', ')} }\n`,
    );
  return head + lines.join('');
}

/** Ids and dates are written plain, texts in quotation marks; so are ids that YAML would take for a number. */
const valueText = (value: string | string[]): string => {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  return /^(?!true$|false$|null$|\d+e\d+$)[a-z0-9-]*[a-z][a-z0-9-]*$|^\d{4}-\d\d-\d\d$/.test(value)
    ? value
    : JSON.stringify(value);
};
