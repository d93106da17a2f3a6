/** What speaks for each record under one wording of a query: its names, its text, and how near the words stand. */
import type { FullText } from './fulltext.ts';
import type { Lexicon, Variants } from './lexicon.ts';
import { stem } from './spelling.ts';
import { everywhere } from './stop-words.ts';
import { weightOf, type NameMatch, type Names } from './names.ts';

export interface Evidence {
  /** Share of the query that the record's text accounts for, the rarer words counting for more, 0 to 1. */
  text: number;
  /** The same of names and text together, however strongly they hold it. */
  cover: number;
  name: NameMatch;
  /** How far neighbouring words of the query are neighbours in the record, 0 to 1. */
  nearness: number;
}

/** Where a record holds a word, and how surely it is the word that was meant. */
interface Hit {
  quality: number;
  /** From 0 to 1: often and early is stronger. */
  strength: number;
  at: readonly number[];
}

type Hits = ReadonlyMap<number, Hit>;

const noMatch: NameMatch = { cover: 0, identity: 0 };
/** Words that mean the same as a word that so many records hold are left aside. */
const plenty = 25;
/** So many words may be a half-remembered sentence, of which the little words are part. */
const sentence = 6;
/** How many other words are looked up in the text for one word of a query; each may cost a part of the index. */
const mostForms = 4;

/** Collects the evidence. Without the full text the names speak alone. */
export async function evidenceOf(
  words: readonly string[],
  unfinished: boolean,
  names: Names,
  lexicon: Lexicon,
  text: FullText | undefined,
): Promise<Map<number, Evidence>> {
  const variants = words.map((word, i) =>
    lexicon.variants(word, unfinished && i === words.length - 1),
  );
  const skips =
    words.length < sentence && words.some((word) => !everywhere.has(word)) ? everywhere : undefined;
  const hits = text
    ? await Promise.all(
        words.map((word, i) =>
          skips?.has(word) ? undefined : hitsOf(text, word, variants[i] ?? new Map()),
        ),
      )
    : [];
  const size = text?.types.length ?? 0;
  const rarity = hits.map((h, i) => (h ? weightOf(words[i] ?? '', h.size, size) : 0));
  const matches = names.match(words, variants, text && rarity);
  const total = rarity.reduce((a, b) => a + b, 0) || 1;
  const found = new Map<number, Evidence>();
  const at = (record: number): Evidence => {
    let evidence = found.get(record);
    if (!evidence) {
      evidence = { text: 0, cover: 0, name: matches.get(record) ?? noMatch, nearness: 0 };
      found.set(record, evidence);
    }
    return evidence;
  };
  for (const record of matches.keys()) at(record);
  hits.forEach((map, i) => {
    for (const [record, { quality, strength }] of map ?? []) {
      const evidence = at(record);
      evidence.text += ((rarity[i] ?? 0) * quality * (0.6 + 0.4 * strength)) / total;
      evidence.cover += ((rarity[i] ?? 0) * quality) / total;
    }
  });
  for (const [record, evidence] of found) {
    evidence.cover = Math.min(
      1,
      Math.max(evidence.cover, evidence.name.cover, evidence.name.identity),
    );
    evidence.nearness = nearness(hits, record);
  }
  return found;
}

/** Records that hold a word or one that stands for it. */
async function hitsOf(text: FullText, word: string, variants: Variants): Promise<Hits> {
  const own = await text.holding([word]);
  const least = own.size >= plenty ? 0.9 : 0.5;
  // Pagefind finds the forms of a word by itself.
  const stems = new Set(own.size > 0 ? [stem(word)] : []);
  const others = [...variants]
    .filter(([other, quality]) => quality >= least && !stems.has(stem(other)))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .filter(([other]) => !stems.has(stem(other)) && stems.add(stem(other)))
    .slice(0, mostForms);
  const merged = new Map<number, Hit>();
  const take = (hits: ReadonlyMap<number, readonly number[]>, quality: number): void => {
    for (const [record, at] of hits) {
      const strength = strengthOf(at);
      const before = merged.get(record);
      if (
        !before ||
        before.quality * (0.6 + 0.4 * before.strength) < quality * (0.6 + 0.4 * strength)
      )
        merged.set(record, { quality, strength, at });
    }
  };
  take(own, 1);
  const found = await Promise.all(others.map(([other]) => text.holding([other])));
  found.forEach((hits, i) => take(hits, others[i]?.[1] ?? 0));
  return merged;
}

/** A record begins with what it shows; further words follow. */
const early = 50;

function strengthOf(at: readonly number[]): number {
  const sum = at.reduce((all, place) => all + (place < early ? 1 : 0.5), 0);
  return sum / (sum + 1);
}

/** Words of the query that were not looked for stand between others as they do in the record. */
function nearness(hits: readonly (Hits | undefined)[], record: number): number {
  let [pairs, near, gap] = [0, 0, 0];
  let before: Hits | undefined;
  for (const here of hits) {
    if (!here) {
      gap += 1;
      continue;
    }
    if (before) {
      const weight = 1 + gap;
      pairs += weight;
      const least = distance(before.get(record)?.at ?? [], here.get(record)?.at ?? [], gap);
      near += weight * (least === 0 ? 1 : least <= 3 ? 0.5 : least <= 8 ? 0.15 : 0);
    }
    [before, gap] = [here, 0];
  }
  return pairs === 0 ? 0 : (near / pairs) * Math.min(1, pairs / 2);
}

/** Words by which two words stand farther apart than they should, at the nearest; going back counts once more. */
function distance(first: readonly number[], second: readonly number[], gap: number): number {
  let least = Infinity;
  for (const x of first)
    for (const y of second) least = Math.min(least, y > x ? Math.abs(y - x - 1 - gap) : x - y + 1);
  return least;
}
