/** Finds records by their names, headlines and words in the closed vocabulary, whatever the spelling: the direct answers. */
import { entriesOf, postingsOf, type Entry, type Named } from './entries.ts';
import { identityAmong } from './identity.ts';
import { lexiconOf, type Lexicon, type Variants } from './lexicon.ts';
import { keyer } from './spelling.ts';
import { idle } from './stop-words.ts';
import type { Vocabulary } from './types.ts';

/** How well a record answers. */
export interface NameMatch {
  named: Named;
  /** Share of the query that the record's words account for, 0 to 1. */
  cover: number;
  /** How nearly the whole query is one of its names, 0 to 1. */
  identity: number;
}

export interface Names extends Lexicon {
  /** The records of the vocabulary, in the order of the index. */
  entries: readonly Entry[];
  /** @param variants of each word of the query */
  match(query: readonly string[], variants: readonly Variants[]): NameMatch[];
}

/**
 * Reads a vocabulary.
 * @param pause lets the page answer its reader between two parts of the work
 */
export async function readNames(
  vocabulary: Vocabulary,
  pause: () => Promise<void> = async () => undefined,
): Promise<Names> {
  const entries: Entry[] = [];
  for (const kind of entriesOf(vocabulary)) {
    entries.push(...kind);
    await pause();
  }
  const postings = postingsOf(entries);
  const key = keyer(vocabulary.spellings);
  const proper = new Set(
    entries.flatMap(({ named, names: all }) =>
      named.type === 'actor' || named.type === 'place' ? all.flat() : [],
    ),
  );
  const lexicon = lexiconOf(postings.keys(), proper, key, vocabulary.spellings.words);
  await pause();
  const identityOf = identityAmong(entries, postings, key);

  const rarity = (word: string): number =>
    Math.log(1 + entries.length / Math.max(3, postings.get(word)?.size ?? 1));

  /** Weight of a word: the rarer, the more it says. */
  const weight = (all: Variants): number => {
    let [best, quality] = [0, 0];
    for (const [word, q] of all)
      if (q > quality && postings.has(word)) [best, quality] = [rarity(word), q];
    // A word that names nothing here may still stand in the text.
    return best || 0.6 * Math.log(1 + entries.length);
  };

  const match = (query: readonly string[], all: readonly Variants[]): NameMatch[] => {
    const weights = query.map(
      (word, i) => (idle.has(word) ? 0.05 : 1) * weight(all[i] ?? new Map()),
    );
    const total = weights.reduce((a, b) => a + b, 0) || 1;
    const cover = new Map<number, number>();
    all.forEach((v, i) => {
      const best = new Map<number, number>();
      for (const [word, quality] of v) {
        for (const [at, w] of postings.get(word) ?? [])
          best.set(at, Math.max(best.get(at) ?? 0, quality * w));
      }
      for (const [at, q] of best)
        cover.set(at, (cover.get(at) ?? 0) + (q * (weights[i] ?? 0)) / total);
    });
    const identity = identityOf(query, all);
    for (const at of identity.keys()) if (!cover.has(at)) cover.set(at, 0);
    return [...cover].map(([at, share]) => ({
      named: (entries[at] as Entry).named,
      cover: share,
      identity: identity.get(at) ?? 0,
    }));
  };

  return { ...lexicon, entries, match };
}
