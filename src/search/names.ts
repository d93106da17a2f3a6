/** Finds records by their names, headlines and words in the vocabulary, whatever the spelling: the answers that need no full text. */
import { entriesOf, postingsOf, type Entry } from './entries.ts';
import { words } from './fold.ts';
import { identityAmong } from './identity.ts';
import { lexiconOf, type Lexicon, type Variants } from './lexicon.ts';
import { keyer, stem } from './spelling.ts';
import { stopWords } from './stop-words.ts';
import { synonymsByStem, wordingsBy, type Wording } from './synonyms.ts';
import type { Vocabulary } from './types.ts';

/** How well a record answers. */
export interface NameMatch {
  /** Share of the query that the record's words account for, 0 to 1. */
  cover: number;
  /** How nearly the whole query is one of its names, 0 to 1. */
  identity: number;
}

export interface Names {
  /** The records of the vocabulary, by their number in the index. */
  entries: readonly Entry[];
  lexicon: Lexicon;
  /** The lexicon with the words of the texts. */
  lexiconWith(textWords: ReadonlySet<string>): Lexicon;
  /** Whether a word stands in a title, so that the full text must hold it too. */
  inTitle(word: string): boolean;
  /** Whether a query names an outlet, and so asks for what it printed. */
  namesOutlet(query: readonly string[]): boolean;
  /** A query in other words, itself first. */
  wordings(query: readonly string[]): Wording[];
  /**
   * @param variants of each word of the query
   * @param weights of each word of the query; without them, the rarer among the names say more
   */
  match(
    query: readonly string[],
    variants: readonly Variants[],
    weights?: readonly number[],
  ): Map<number, NameMatch>;
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
  for (const type of entriesOf(vocabulary)) {
    entries.push(...type);
    await pause();
  }
  const postings = postingsOf(entries);
  const key = keyer(vocabulary.spellings, stem);
  const lettersOf = keyer(vocabulary.spellings, (word) => word);
  const proper = new Set(
    entries.flatMap(({ named, names: all }) =>
      named.type === 'actor' || named.type === 'place'
        ? all.flatMap((name) => (name.post ? [] : name.words))
        : [],
    ),
  );
  const titleWords = new Set(entries.flatMap(({ named }) => words(named.card.title)));
  const outlets = vocabulary.outlets.map((outlet) => ` ${words(outlet).join(' ')} `);
  const synonyms = synonymsByStem(vocabulary.spellings.words);
  const lexicon = lexiconOf(postings.keys(), proper, key, lettersOf, synonyms);
  await pause();
  const identityOf = identityAmong(entries, postings, key);
  let complete: { words: ReadonlySet<string>; lexicon: Lexicon } | undefined;

  /** How many entries hold the surest of a word's variants. */
  const sizeOf = (all: Variants): number => {
    let [size, quality] = [0, 0];
    for (const [word, q] of all)
      if (q > quality && postings.has(word)) [size, quality] = [postings.get(word)?.size ?? 0, q];
    return size;
  };

  return {
    entries,
    lexicon,
    lexiconWith(words) {
      if (complete?.words !== words)
        complete = {
          words,
          lexicon: lexiconOf(union(postings.keys(), words), proper, key, lettersOf, synonyms),
        };
      return complete.lexicon;
    },
    inTitle: (word) => titleWords.has(word),
    namesOutlet(query) {
      const text = ` ${query.join(' ')} `;
      return outlets.some((outlet) => text.includes(outlet));
    },
    wordings: wordingsBy(vocabulary.spellings.words),
    match(
      query,
      all,
      weights = all.map((v, i) => weightOf(query[i] ?? '', sizeOf(v), entries.length)),
    ) {
      const total = weights.reduce((a, b) => a + b, 0) || 1;
      const cover = new Map<number, number>();
      all.forEach((v, i) => {
        if (weights[i] === 0) return;
        const best = new Map<number, number>();
        for (const [word, quality] of v) {
          for (const [at, w] of postings.get(word) ?? [])
            best.set(at, Math.max(best.get(at) ?? 0, quality * w));
        }
        for (const [at, q] of best)
          cover.set(at, (cover.get(at) ?? 0) + (q * (weights[i] ?? 0)) / total);
      });
      const identity = identityOf(query, all);
      const matches = new Map<number, NameMatch>();
      for (const at of new Set([...cover.keys(), ...identity.keys()]))
        matches.set(at, { cover: cover.get(at) ?? 0, identity: identity.get(at) ?? 0 });
      return matches;
    },
  };
}

/** Weight of a word: the rarer, the more it says. A word that stands nowhere is as rare as can be. */
export const weightOf = (word: string, held: number, size: number): number =>
  (stopWords.has(word) ? 0.05 : 1) * Math.log(1 + size / Math.max(4, held));

function* union(a: Iterable<string>, b: Iterable<string>): Generator<string> {
  yield* a;
  yield* b;
}
