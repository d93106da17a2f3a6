/** Words of a query that stand nowhere, and what was searched in their place. */
import type { Lexicon } from './lexicon.ts';
import type { Query } from './query.ts';
import { stopWords } from './stop-words.ts';

export interface Correction {
  /** The query as it was searched, where that is not as it was typed. */
  showing: string | undefined;
  /** Words that stand nowhere and resemble nothing. */
  unknown: string[];
}

/**
 * Compares a query with the words that are known; phrases are taken as they are.
 * @param inText words that stand in texts as they were typed
 */
export function correctionOf(
  query: Query,
  lexicon: Lexicon,
  inText: ReadonlySet<string>,
): Correction {
  const exact = new Set(query.phrases.flat());
  const unknown: string[] = [];
  const put = query.words.map((word, i) => {
    const unfinished = query.open && i === query.words.length - 1;
    const known = stopWords.has(word) || inText.has(word) || lexicon.known(word);
    if (known || exact.has(word)) return word;
    const variants = lexicon.variants(word, unfinished);
    if ([...variants.keys()].some((other) => other.startsWith(word))) return word;
    const nearest = lexicon.nearest(word)[0]?.[0];
    if (nearest !== undefined) return nearest;
    if (variants.size === 0) unknown.push(word);
    return word;
  });
  const changed = put.some((word, i) => word !== query.words[i]);
  return { showing: changed ? put.join(' ') : undefined, unknown };
}
