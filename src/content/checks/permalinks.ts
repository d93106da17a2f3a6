/** No published id vanishes: whatever links to it must find what it meant, or be told what became of it. */
import type { LedgerEntry } from '../schema/permalinks.ts';
import { didYouMean } from '../../lib/nearest.ts';
import { type Lost, permalinksOf, resolve } from '../permalinks.ts';
import type { Problem } from '../problems.ts';
import type { Content } from '../read.ts';
import type { Check } from './check.ts';
import { recordTypes, types, withArticle } from '../../records/types.ts';

const file = 'permalinks.yaml';
const passages: readonly string[] = ['paragraph', 'heading', 'figure', 'note'];

export const permalinks: Check = (content) => {
  const { ledger, fates, unread } = content;
  // What cannot be read is reported itself, and is not lost.
  if (ledger.size === 0 || unread.size > 0) return [];
  const { all, lost } = permalinksOf(content);
  const problems: Problem[] = lost
    // The notes of a lost paragraph are answered with it, and so are the passages of a lost section one by one.
    .filter(({ entry }) => entry.kind !== 'note')
    .map((one) => ({ file: fileOf(one.id, one.entry, content), message: lostSentence(one) }));

  for (const [id, entry] of ledger) {
    const now = all.get(id);
    if (now && now.kind !== entry.kind) {
      problems.push({
        file,
        field: id,
        message: `the id was published for ${withArticle(entry.kind)} (${excerptOf(entry.words)}) and cannot be that of ${withArticle(now.kind)} now; give the ${now.kind} another id.`,
      });
    }
    if (!now?.gone) continue;
    if (!fates.has(id)) continue;
    for (const field of ['moved', 'successor'] as const) {
      const target = entry[field];
      if (target === undefined || all.has(target)) continue;
      problems.push({
        file,
        field: `${id}.${field}`,
        message: `there is nothing with the id "${target}"; write one that stands.${didYouMean(target, [...all.keys()])}`,
      });
    }
    const end = resolve(all, id);
    if (end?.gone && 'to' in end.gone && all.has(end.gone.to)) {
      problems.push({
        file,
        field: `${id}.moved`,
        message: `this leads in a circle, by way of "${end.id}"; let one of them lead to what stands.`,
      });
    }
  }
  return problems;
};

/** Where its author will look for what is gone: its section as far as that is still there, the file that bore its name. */
function fileOf(id: string, { kind, in: section }: LedgerEntry, { sections }: Content): string {
  if (passages.includes(kind))
    return sections.some((s) => s.id === section) ? `sections/${section}.mdx` : 'sections';
  const type = recordTypes.find((t) => t === kind);
  const { folder, stored } = types[type ?? 'section'];
  return stored === 'list' ? folder : `${folder}/${id}.${stored === 'prose' ? 'mdx' : 'yaml'}`;
}

const excerptOf = (words: string): string => {
  const start = words.split(' ').slice(0, 12).join(' ');
  return `“${start}${start.length < words.length ? ' …' : ''}”`;
};

/** Says of a lost id what it was and what to write. */
function lostSentence({ id, entry }: Lost): string {
  const what = `the ${entry.kind} "${id}" (${excerptOf(entry.words)}), published on ${entry.since}, is no longer there, and links to it would lead nowhere.`;
  return `${what} Put it back, or say why it went: npm run retire ${id} -- --why "<in words for readers>", with --to <id> if they may go on elsewhere; or where its words are now: npm run move ${id} <id>.`;
}
