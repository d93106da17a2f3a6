/** Words and phrases that mean the same. */
import { words } from './fold.ts';
import { stem } from './spelling.ts';
import { stopWords } from './stop-words.ts';

/** The words that single words of the groups stand for, by the stem of each. */
export function synonymsByStem(groups: readonly (readonly string[])[]): Map<string, Set<string>> {
  const together = new Map<string, Set<string>>();
  for (const group of groups) {
    const single = group.flatMap((member) => (words(member).length === 1 ? words(member) : []));
    for (const word of single) {
      const k = stem(word);
      together.set(k, new Set([...(together.get(k) ?? []), ...single]));
    }
  }
  return together;
}

/** One way to put a query. */
export interface Wording {
  words: string[];
  /** How nearly it says what was typed, 0 to 1. */
  quality: number;
}

const most = 6;

/** Makes the function that puts a query in other words, with the query itself first: phrases of a group are replaced by its other members. */
export function wordingsBy(
  groups: readonly (readonly string[])[],
): (query: readonly string[]) => Wording[] {
  const content = (list: readonly string[]): string[] =>
    list.filter((word) => !stopWords.has(word));
  const phrases = groups.flatMap((group) => {
    const members = group.map((member) => content(words(member))).filter((m) => m.length > 0);
    return members.map((member) => ({
      member,
      text: ` ${member.join(' ')} `,
      others: members.filter((o) => o !== member && (o.length > 1 || member.length > 1)),
    }));
  });
  return (query) => {
    const found = new Map<string, Wording>();
    const put = (list: readonly string[], quality: number): void => {
      const text = list.join(' ');
      if (found.size < most && !found.has(text)) found.set(text, { words: [...list], quality });
    };
    const replace = (list: readonly string[], quality: number): void => {
      const text = ` ${list.join(' ')} `;
      for (const { member, text: phrase, others } of phrases) {
        if (others.length === 0 || !text.includes(phrase)) continue;
        const before = text.slice(0, text.indexOf(phrase)).trim();
        const start = before === '' ? 0 : before.split(' ').length;
        for (const other of others)
          put([...list.slice(0, start), ...other, ...list.slice(start + member.length)], quality);
      }
    };
    put(query, 1);
    replace(content(query), 0.95);
    for (const { words: list } of [...found.values()].slice(1, 3)) replace(list, 0.9);
    return [...found.values()];
  };
}
