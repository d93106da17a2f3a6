/** Answers a query: names from the vocabulary at once, then with full text, in one order of relevance. */
import type { Named } from './entries.ts';
import type { Filter } from './filter.ts';
import type { FullText, Hit } from './fulltext.ts';
import type { Variants } from './lexicon.ts';
import type { NameMatch, Names } from './names.ts';
import type { Query } from './query.ts';
import { idle } from './stop-words.ts';
import { resultTypes, type ResultType } from './types.ts';

/** A record that answers. */
export interface Found {
  type: ResultType;
  /** Its place in the order of the index; undefined only when the full text is not there. */
  record: number;
  /** What the vocabulary knows of it. */
  named: Named | undefined;
  score: number;
}

export interface Answer {
  found: Found[];
  /** Words to mark, folded: those typed and those that they stood for. */
  marks: string[];
  /** The query with its slips put right. */
  meant: string | undefined;
  full: boolean;
}

/** What each kind of evidence counts for. */
export const weights = {
  text: 1,
  name: 0.9,
  identity: 1.3,
  near: 0.5,
  phrase: 0.6,
  type: {
    quote: 0.06,
    actor: 0.08,
    incident: 0.08,
    place: 0.08,
    document: 0.04,
    judgement: 0,
    passage: 0,
    source: -0.2,
  } satisfies Record<ResultType, number>,
  /** What is left of the score of a record from another year than the query's. */
  otherYear: 0.6,
  /** A record must account for this share of what the best one does; sources are too many to set the measure. */
  keep: 0.7,
  reach: {
    quote: 1,
    actor: 1,
    incident: 1,
    place: 1,
    document: 1,
    judgement: 1,
    passage: 0.95,
    source: 0.75,
  } satisfies Record<ResultType, number>,
};

/** Direct answers: from the vocabulary alone. */
export function answerByName(names: Names, query: Query): Answer {
  const variants = variantsOf(names, query);
  const matches = names.match(query.words, variants);
  const place = new Map(names.entries.map((entry, i) => [entry.named, i]));
  const dated = yearsOf(query);
  const scored = matches.map((match) => {
    const record = place.get(match.named) ?? -1;
    return {
      match,
      record,
      score: (nameScore(match) + weights.type[match.named.type]) * inYear(names, record, dated),
    };
  });
  const best = Math.max(0, ...scored.map((s) => s.score));
  const found = scored
    .filter(
      ({ score, match }) =>
        score >= best * weights.keep && Math.max(match.cover, match.identity) >= 0.45,
    )
    .map(({ match, record, score }) => ({
      type: match.named.type,
      record,
      named: match.named,
      score,
    }))
    .sort(byScore);
  return { found, marks: marksOf(query, variants), meant: meantOf(names, query), full: false };
}

/** Everything: names and full text together. */
export async function answerInFull(
  names: Names,
  text: FullText,
  query: Query,
  filter?: Filter,
): Promise<Answer> {
  // The first letter of a word says nothing of a text, and half of the index begins with it.
  if (query.open && !filter && query.words.join('').length === 1)
    return { ...answerByName(names, query), full: true };
  const variants = variantsOf(names, query);
  const byRecord = new Map<number, NameMatch>();
  const place = new Map(names.entries.map((entry, i) => [entry.named, i]));
  for (const match of names.match(query.words, variants))
    byRecord.set(place.get(match.named) ?? -1, match);

  const hits = await Promise.all(
    query.words.map((word, i) => hitsOf(text, word, variants[i] ?? new Map())),
  );
  const size = text.types.length;
  const rarity = hits.map(
    (h, i) =>
      (idle.has(query.words[i] ?? '') ? 0.05 : 1) *
      (h.size === 0 ? 0 : Math.log(1 + size / Math.max(4, h.size))),
  );
  const total = rarity.reduce((a, b) => a + b, 0) || 1;
  const phrases = await Promise.all(query.phrases.map((phrase) => text.phrase(phrase)));

  const cover = new Map<number, number>();
  const share = new Map<number, number>();
  hits.forEach((map, i) => {
    for (const [record, hit] of map) {
      cover.set(record, (cover.get(record) ?? 0) + ((rarity[i] ?? 0) * hit.quality) / total);
      share.set(
        record,
        (share.get(record) ?? 0) +
          ((rarity[i] ?? 0) * hit.quality * (0.55 + 0.45 * hit.strength)) / total,
      );
    }
  });
  const all = new Set([
    ...cover.keys(),
    ...[...byRecord].filter(([, m]) => m.identity > 0.5 || m.cover > 0.6).map(([record]) => record),
  ]);
  let best = 0;
  const reach = (record: number): number => {
    const match = byRecord.get(record);
    return (
      Math.max(cover.get(record) ?? 0, match?.cover ?? 0, match?.identity ?? 0) *
      weights.reach[text.types[record] ?? 'passage']
    );
  };
  const dated = yearsOf(query);
  if (filter && query.words.length === 0) for (let i = 0; i < size; i++) all.add(i);
  for (const record of all) {
    if (filter && !filter(record)) all.delete(record);
    else best = Math.max(best, reach(record));
  }
  const found: Found[] = [];
  for (const record of all) {
    if (reach(record) < best * weights.keep || !phrases.every((p) => p.has(record))) continue;
    const match = byRecord.get(record);
    const type = text.types[record] ?? 'passage';
    const evidence =
      weights.text * (share.get(record) ?? 0) +
      (match ? nameScore(match) : 0) +
      weights.near * nearness(query.words, hits, record) +
      weights.type[type];
    const score = evidence * inYear(names, record, dated);
    found.push({ type, record, named: names.entries[record]?.named, score });
  }
  return {
    found: found.sort(byScore),
    marks: marksOf(query, variants),
    meant: meantOf(names, query),
    full: true,
  };
}

/** Years that the query names. */
const yearsOf = (query: Query): string[] =>
  query.words.filter((word) => /^(1[5-9]|20)\d\d$/.test(word));

const inYear = (names: Names, record: number, years: readonly string[]): number => {
  const date = names.entries[record]?.date ?? '';
  return years.length === 0 || date === '' || years.some((year) => date.startsWith(year))
    ? 1
    : weights.otherYear;
};

const byScore = (a: Found, b: Found): number => b.score - a.score || a.record - b.record;

/** A headline is no name: that a word of the query is most of it says less. */
const nameScore = ({ cover, identity, named }: NameMatch): number =>
  weights.name * cover +
  weights.identity * (identity * (named.type === 'incident' && identity < 0.93 ? 0.85 : 1)) ** 3;

const variantsOf = (names: Names, query: Query): Variants[] =>
  query.words.map((word, i) => names.variants(word, query.open && i === query.words.length - 1));

/** Records enough that a word needs no help. */
const plenty = 25;

interface Graded extends Hit {
  quality: number;
}

/** Records that hold a word or one that stands for it. */
async function hitsOf(
  text: FullText,
  word: string,
  variants: Variants,
): Promise<Map<number, Graded>> {
  const merged = new Map<number, Graded>();
  const take = (hits: ReadonlyMap<number, Hit>, quality: number): void => {
    for (const [record, hit] of hits) {
      const before = merged.get(record);
      if (!before || before.quality * (0.5 + before.strength) < quality * (0.5 + hit.strength))
        merged.set(record, {
          ...hit,
          quality,
          at: quality >= 0.9 ? [...(before?.at ?? []), ...hit.at] : (before?.at ?? []),
        });
    }
  };
  const own = await text.word(word);
  // For a word that nothing begins with, Pagefind gives what begins with less of it; that is worth little where a slip explains the word better.
  const known =
    variants.size === 0 ||
    variants.has(word) ||
    [...variants.keys()].some((other) => other.startsWith(word));
  const sure = own.size > 0 && (known || (await text.phrase([word])).size > 0);
  take(own, sure ? 1 : 0.3);
  // Words that mean the same are asked for only where the word itself says little: each may cost a part of the index.
  const least = own.size < plenty ? 0.7 : 0.9;
  const others = [...variants]
    .filter(([other, q]) => other !== word && (q >= least || !sure) && !other.startsWith(word))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2);
  for (const [other, quality] of others) take(await text.word(other), quality);
  return merged;
}

/** How far neighbouring words of the query are neighbours in the record, 0 to 1. */
function nearness(
  query: readonly string[],
  hits: readonly Map<number, Graded>[],
  record: number,
): number {
  let [pairs, near] = [0, 0];
  for (let i = 1; i < query.length; i++) {
    pairs += 1;
    const [a, b] = [hits[i - 1]?.get(record)?.at, hits[i]?.get(record)?.at];
    if (!a || !b) continue;
    let least = Infinity;
    for (const x of a) for (const y of b) least = Math.min(least, y > x ? y - x - 1 : x - y + 1);
    near += least === 0 ? 1 : least <= 3 ? 0.5 : least <= 8 ? 0.15 : 0;
  }
  return pairs === 0 ? 0 : (near / pairs) * Math.min(1, pairs / 2);
}

/** Words to mark in the results. */
function marksOf(query: Query, variants: readonly Variants[]): string[] {
  const all = query.words.flatMap((word, i) =>
    idle.has(word) && query.words.length > 1 && query.phrases.length === 0
      ? []
      : [word, ...[...(variants[i] ?? [])].filter(([, q]) => q >= 0.75).map(([w]) => w)],
  );
  return [...new Set(all)].slice(0, 60);
}

/** The query with unknown words replaced by the nearest known ones; undefined when there is nothing to put right. */
function meantOf(names: Names, query: Query): string | undefined {
  const put = query.words.map((word, i) => {
    const unfinished = query.open && i === query.words.length - 1;
    if (
      names.known(word) ||
      idle.has(word) ||
      (unfinished && [...names.variants(word, true).keys()].some((other) => other.startsWith(word)))
    )
      return word;
    return names.nearest(word)[0] ?? word;
  });
  return put.some((word, i) => word !== query.words[i]) ? put.join(' ') : undefined;
}

/** Results by type, in the order in which types are shown. */
export function grouped(found: readonly Found[]): [ResultType, Found[]][] {
  return resultTypes
    .map((type): [ResultType, Found[]] => [type, found.filter((f) => f.type === type)])
    .filter(([, list]) => list.length > 0);
}
