/** Answers a query: by names alone at first, then by names and full text together, in one order of relevance. */
import type { Named } from './entries.ts';
import { datesIn, type Dates } from './dates.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import type { Filter } from './filter.ts';
import type { FullText } from './fulltext.ts';
import { intentOf, type Intent } from './intent.ts';
import type { Names } from './names.ts';
import type { Query } from './query.ts';
import { correctionOf, type Correction } from './correction.ts';
import { isArabic } from './spelling.ts';
import { stopWords } from './stop-words.ts';
import { resultTypes, type ResultType } from './types.ts';

/** A record that answers. */
export interface Found {
  type: ResultType;
  /** Its number in the index. */
  record: number;
  /** What the vocabulary knows of it. */
  named: Named | undefined;
  score: number;
}

export interface Answer {
  /** The best first: strong matches, then those that merely mention something of the query. */
  found: Found[];
  /** How many of them are strong matches. */
  strong: number;
  /** Words to mark, folded: those typed and those that they stood for. */
  marks: string[];
  correction: Correction;
  /** Whether the full text was searched. */
  full: boolean;
  /** Whether some part of the index could not be loaded. */
  partial: boolean;
}

/** What each kind of evidence counts for. */
export const weights = {
  text: 1,
  name: 0.9,
  identity: 1.3,
  nearness: 0.5,
  type: {
    quote: 0.12,
    actor: 0.08,
    incident: 0.08,
    place: 0.08,
    document: 0.06,
    question: 0,
    judgement: 0,
    passage: 0,
    source: -0.2,
  } satisfies Record<ResultType, number>,
  /** How much it matters that a record accounts for the whole query: an exponent. */
  cover: 0.5,
  /** What is left of the score of a record from another year or month than the query's. */
  otherYear: 0.6,
  otherMonth: 0.8,
  /** The same of an actor or place whose name is only part of the query. */
  partOfQuery: 0.85,
  /** How nearly a query must be one of a question's wordings. */
  sameQuestion: 0.55,
  /** Share of the best score that makes a strong match. */
  strong: 0.5,
  /** Share of a query that a record must account for to be found at all. */
  least: 0.12,
};

/** Share of the query that the best record must account for, and more of it where words stand nowhere. */
const enough = { known: 0.2, doubtful: 0.55 };
/** So many known words make up for others that stand nowhere. */
const plenty = 3;

/**
 * Answers a query.
 * @param text without it, names answer alone
 */
export async function answer(
  names: Names,
  text: FullText | undefined,
  query: Query,
  filter?: Filter,
): Promise<Answer> {
  const intent = intentOf(query);
  const strange = query.words.filter((word) => !stopWords.has(word) && !names.lexicon.known(word));
  const hits = text
    ? await all(
        text,
        strange.map((word) => [word]),
      )
    : [];
  const inText = new Set(strange.filter((_, i) => hits[i]?.size));
  // The list of the texts' words is fetched for what stands nowhere as it was typed.
  const lexicon =
    text && strange.some((word) => !inText.has(word))
      ? names.lexiconWith(await text.words())
      : names.lexicon;
  const prefer = { ...intent.prefer, ...(names.namesOutlet(query.words) && { source: 0.7 }) };
  const found = new Map<number, { score: number; share: number }>();
  const dates = datesIn(query.words);
  const typeOf = (record: number): ResultType =>
    names.entries[record]?.named.type ?? text?.types[record] ?? 'passage';
  const wordings = names.wordings(intent.words);
  for (const { words, quality } of wordings) {
    const evidence = await evidenceOf(words, query.open, names, lexicon, text);
    for (const [record, one] of evidence) {
      const type = typeOf(record);
      const score =
        quality *
        dated(names.entries[record]?.date ?? '', dates) *
        (scoreOf(one, type, intent) + weights.type[type] + (prefer[type] ?? 0));
      if (one.cover < weights.least) continue;
      const whole = score * one.cover ** weights.cover;
      const before = found.get(record);
      if (!before || before.score < whole)
        found.set(record, { score: whole, share: Math.max(one.cover, before?.share ?? 0) });
    }
  }
  if (filter && query.words.length === 0 && text)
    text.types.forEach((_, record) => found.set(record, { score: 0, share: 1 }));
  const correction = correctionOf(query, lexicon, inText);
  const least = isDoubtful(query, correction, names) ? enough.doubtful : enough.known;
  const known = [...found.values()].some(({ share }) => share >= least);
  const [required, excluded] = text
    ? await Promise.all([all(text, query.phrases), all(text, query.without)])
    : [[], []];
  const list: Found[] = [];
  for (const [record, { score }] of known ? found : []) {
    if (filter && !filter(record)) continue;
    if (!required.every((holding) => holding.has(record))) continue;
    if (excluded.some((holding) => holding.has(record))) continue;
    if (query.without.some((words) => isNamed(names, record, words))) continue;
    list.push({ type: typeOf(record), record, named: names.entries[record]?.named, score });
  }
  list.sort((a, b) => b.score - a.score || a.record - b.record);
  // A prepared answer that was asked for sets no measure for the records.
  const best = list.find(({ type }) => type !== 'question')?.score ?? 0;
  return {
    found: list,
    strong: list.filter(({ score }) => score >= best * weights.strong).length,
    marks: marksOf(
      query,
      intent,
      wordings.flatMap((w) => w.words),
      lexicon,
    ),
    correction,
    full: text !== undefined,
    partial: text?.partial(wordings.flatMap((w) => w.words)) ?? false,
  };
}

const all = (text: FullText, phrases: readonly (readonly string[])[]) =>
  Promise.all(phrases.map((phrase) => text.holding(phrase)));

/** Whether so little of a query is known that only what accounts for most of it answers. Texts and names seldom have other scripts. */
function isDoubtful({ words }: Query, { unknown }: Correction, names: Names): boolean {
  const known = words.filter((word) => !stopWords.has(word) && !unknown.includes(word));
  return (
    unknown.length > 0 &&
    known.length < plenty &&
    !words.every(isArabic) &&
    !holdsName(names, words)
  );
}

/** Whether the whole name of an actor or place is among some words. */
const holdsName = ({ entries }: Names, words: readonly string[]): boolean =>
  entries.some(
    ({ named, names }) =>
      (named.type === 'actor' || named.type === 'place') &&
      names.some((name) => !name.post && name.words.every((word) => words.includes(word))),
  );

/** Whether a record's own names and date hold all of some words. */
const isNamed = (names: Names, record: number, words: readonly string[]): boolean => {
  const bag = names.entries[record]?.bag;
  return bag !== undefined && words.every((word) => bag.has(word));
};

/** What is left of the score of a record of this date, for the dates that the query names. */
function dated(date: string, { years, months }: Dates): number {
  if (date === '' || (years.length === 0 && months.length === 0)) return 1;
  if (years.length > 0 && !years.includes(date.slice(0, 4))) return weights.otherYear;
  return months.length === 0 || months.includes(date.slice(5, 7)) ? 1 : weights.otherMonth;
}

/** A headline is no name: that a word of the query is most of it says less. */
function scoreOf({ text, name, nearness }: Evidence, type: ResultType, { asks }: Intent): number {
  const identity = name.identity * (type === 'incident' && name.identity < 0.93 ? 0.85 : 1);
  const sum =
    weights.text * text +
    weights.name * name.cover +
    weights.identity * identity ** 3 +
    weights.nearness * nearness;
  // A prepared answer comes first where its question was asked, and else after the records.
  if (type === 'question')
    return asks && identity >= weights.sameQuestion && name.cover >= 0.6 ? sum + 1 : sum * 0.5;
  const part = (type === 'actor' || type === 'place') && identity < 0.7 && name.cover < 0.7;
  return part ? sum * weights.partOfQuery : sum;
}

/** Words to mark in the results. */
function marksOf(
  query: Query,
  intent: Intent,
  words: readonly string[],
  lexicon: Names['lexicon'],
): string[] {
  const marks = new Set<string>(query.phrases.flat());
  for (const word of words) {
    if (stopWords.has(word) && intent.words.length > 1) continue;
    marks.add(word);
    const unfinished = query.open && word === query.words.at(-1);
    for (const [other, quality] of lexicon.variants(word, unfinished))
      if (quality >= 0.75) marks.add(other);
  }
  return [...marks].slice(0, 60);
}

/** Results by type, in the order in which types are shown. */
export function grouped(found: readonly Found[]): [ResultType, Found[]][] {
  return resultTypes
    .map((type): [ResultType, Found[]] => [type, found.filter((f) => f.type === type)])
    .filter(([, list]) => list.length > 0);
}
