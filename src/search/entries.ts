/** The records as the vocabulary has them: the names that each has, and the words under which it is found. */
import { words } from './fold.ts';
import { type Card, type Post, type ResultType, type Vocabulary, resultTypes } from './types.ts';
import { formatMoment } from '../lib/moment.ts';
import { slug } from '../lib/text.ts';

/** A record as the vocabulary has it. */
export interface Named {
  type: ResultType;
  href: string;
  card: Card;
}

/** A name as folded words, or a post with the years for which it is known. */
export interface EntryName {
  words: string[];
  post?: { from: string; to: string; bare?: boolean };
}

/** The same with what it is found by. */
export interface Entry {
  named: Named;
  /** ISO date, where it has one. */
  date: string;
  names: EntryName[];
  /** For a quotation, the number of its speaker's entry. */
  speaker?: number | undefined;
  /** Words and their weight. */
  bag: Map<string, number>;
}

/** Which entries hold a word, and its weight in each. */
export type Postings = ReadonlyMap<string, ReadonlyMap<number, number>>;

type Part = [list: string[], weight: number];

/** All entries, in the order of the index, type by type. */
export function* entriesOf(vocabulary: Vocabulary): Generator<Entry[], void> {
  const { base, actors, places, kinds, sides } = vocabulary;
  const entry = (
    type: ResultType,
    path: string,
    card: Card,
    names: (string[] | EntryName)[],
    parts: Part[],
    date = '',
  ): Entry => ({
    named: { type, href: `${base}${path}`, card },
    date,
    names: names
      .map((name) => (Array.isArray(name) ? { words: name } : name))
      .filter((name) => name.words.length > 0),
    bag: bagOf(parts),
  });
  const placeNames = places.map(([, name, others]) => [name, ...others].map(words));
  const actorNames = actors.map(([, name, , others]) => [name, ...others].map(words));
  /** The name that the dossier uses, then the others. */
  const weighed = (lists: readonly string[][] | undefined, weight: number): Part[] =>
    (lists ?? []).map((list, i) => [list, i === 0 ? weight : weight * 0.95]);
  yield actors.map(([id, name, posts, others, side], i) => {
    const titles = posts.map(([title]) => words(title));
    return entry(
      'actor',
      `actors/${id || slug(name)}/`,
      {
        title: name,
        post: posts.at(-1)?.[0],
        names: others.slice(0, 6).join(' · ') || undefined,
      },
      [...(actorNames[i] ?? []), ...posts.flatMap(postNames)],
      [
        ...weighed(actorNames[i], 1),
        ...weighed(titles, 0.8),
        [words(sides[side] ?? ''), posts.length > 0 ? 0.6 : 0.3],
      ],
    );
  });
  yield places.map(([id, name, others, within, kind], i) => {
    const label = kinds.places[kind] ?? '';
    const card = {
      title: name,
      by: label,
      place: places[within]?.[1],
      names: others.slice(0, 6).join(' · ') || undefined,
    };
    const own = placeNames[i] ?? [];
    return entry(
      'place',
      `places/${id || slug(name)}/`,
      card,
      [...own, ...own.map((n) => [...n, ...words(label)])],
      [...weighed(own, 1), [words(label), 0.9]],
    );
  });
  yield vocabulary.incidents.map(([id, title, date, at, who, kind]) =>
    entry(
      'incident',
      `incidents/${id.replace('~', date)}/`,
      { title, date: formatMoment(date), place: places[at[0] ?? -1]?.[1] },
      [words(title)],
      [
        [words(title), 1],
        ...at.flatMap((p) => weighed(placeNames[p], 0.8)),
        ...who.flatMap((a) => weighed(actorNames[a], 0.7)),
        [words(kinds.incidents[kind] ?? ''), 0.8],
        [words(formatMoment(date)), 0.6],
        [words(id), 0.8],
      ],
      date,
    ),
  );
  yield vocabulary.quotes.map(([id, text, date, speaker]) => {
    const known = typeof speaker === 'number';
    const by = known ? actors[speaker]?.[1] : speaker;
    return {
      ...entry(
        'quote',
        `quotes/${id}/`,
        { title: text, by, date: formatMoment(date) },
        [words(text)],
        [
          [words(text), 1],
          ...weighed(known ? actorNames[speaker] : [words(speaker)], 0.7),
          [words(formatMoment(date)), 0.5],
          [words(id), 0.8],
        ],
        date,
      ),
      speaker: known ? speaker : undefined,
    };
  });
  yield vocabulary.titles.map(([path, title, others]) =>
    entry(
      typeOf(path),
      path,
      { title },
      [words(title), words(title.split(',')[0] ?? ''), ...others.map(words)],
      [
        ...[title, ...others].map((name): Part => [words(name), 1]),
        [words(path.split('#')[1] ?? ''), 0.8],
      ],
    ),
  );
}

/** Type of a record that is found by its title. */
const typeOf = (path: string): ResultType => {
  const folder = path.split('/')[0]?.replace(/s$/, '');
  return resultTypes.find((type) => type === folder) ?? 'passage';
};

/** Words of a post that readers leave out. */
const fillers = new Set(['acting', 'caretaker', 'government']);

/** A post under its title, and as short as readers write it: "interior minister". */
function postNames([title, from, to]: Post): EntryName[] {
  const full = words(title);
  const plain = full.filter((word) => !fillers.has(word));
  const bare = words(title.replace(/ (?:of|for|in) .*/, '')).filter((word) => !fillers.has(word));
  return [
    { words: full, post: { from, to } },
    ...(plain.length < full.length ? [{ words: plain, post: { from, to } }] : []),
    ...(bare.length > 1 && bare.length < plain.length
      ? [{ words: bare, post: { from, to, bare: true } }]
      : []),
  ];
}

/** The inverted index of the entries' words. */
export function postingsOf(entries: readonly Entry[]): Postings {
  const postings = new Map<string, Map<number, number>>();
  entries.forEach(({ bag }, at) => {
    for (const [word, weight] of bag) {
      let posting = postings.get(word);
      if (!posting) postings.set(word, (posting = new Map()));
      posting.set(at, weight);
    }
  });
  return postings;
}

function bagOf(parts: readonly Part[]): Map<string, number> {
  const bag = new Map<string, number>();
  const put = (word: string, weight: number): void => {
    if ((bag.get(word) ?? 0) < weight) bag.set(word, weight);
  };
  for (const [list, weight] of parts) {
    list.forEach((word, i) => {
      put(word, weight);
      // "Mill bridge" is also found as "millbridge".
      const next = list[i + 1];
      if (next !== undefined && word.length + next.length <= 18 && list.length <= 5)
        put(word + next, weight * 0.9);
    });
  }
  return bag;
}
