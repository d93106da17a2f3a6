/** The records as the vocabulary has them: the names that each bears, and the words under which it is found. */
import { formatMoment } from '../lib/moment.ts';
import { slug } from '../lib/text.ts';
import { words } from './fold.ts';
import type { Card, ResultType, Vocabulary } from './types.ts';

/** A record as the vocabulary has it. */
export interface Named {
  type: ResultType;
  href: string;
  card: Card;
}

/** The same with what it is found by. */
export interface Entry {
  named: Named;
  /** ISO date, where it has one. */
  date: string;
  /** Names that stand for the record itself, as folded words. */
  names: string[][];
  /** Words and their weight. */
  bag: Map<string, number>;
}

/** Which entries hold a word, and its weight in each. */
export type Postings = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** All entries, in the order of the index, kind by kind. */
export function* entriesOf(vocabulary: Vocabulary): Generator<Entry[], void> {
  const { base } = vocabulary;
  const entry = (
    type: ResultType,
    path: string,
    card: Card,
    names: string[][],
    parts: [string[], number][],
    date = '',
  ): Entry => ({
    named: { type, href: `${base}${path}`, card },
    date,
    names: names.filter((n) => n.length > 0),
    bag: bagOf(parts),
  });
  const placeNames = vocabulary.places.map(([, name, others]) => [name, ...others].map(words));
  const speakerNames = vocabulary.actors.map(([, name, , others]) => [name, ...others].map(words));
  const weighed = (lists: readonly string[][], weight: number): [string[], number][] =>
    lists.map((list) => [list, weight]);
  yield vocabulary.actors.map(([id, name, post, others], i) =>
    entry(
      'actor',
      `actors/${id || slug(name)}/`,
      { title: name, post: post || undefined, names: others.slice(0, 6).join(' · ') || undefined },
      [...(speakerNames[i] ?? []), words(post)],
      [...weighed(speakerNames[i] ?? [], 1), [words(post), 0.8]],
    ),
  );
  yield vocabulary.places.map(([id, name, others, within, kind], i) => {
    const label = vocabulary.kinds.places[kind] ?? '';
    const card = {
      title: name,
      by: label,
      place: vocabulary.places[within]?.[1],
      names: others.slice(0, 6).join(' · ') || undefined,
    };
    const own = placeNames[i] ?? [];
    return entry(
      'place',
      `places/${id || slug(name)}/`,
      card,
      [...own, ...own.map((n) => [...n, ...words(label)])],
      [...weighed(placeNames[i] ?? [], 1), [words(label), 0.9]],
    );
  });
  yield vocabulary.incidents.map(([id, title, date, at, who, kind]) =>
    entry(
      'incident',
      `incidents/${id.replace('~', date)}/`,
      { title, date: formatMoment(date), place: vocabulary.places[at[0] ?? -1]?.[1] },
      [words(title)],
      [
        [words(title), 1],
        ...at.flatMap((p) => weighed(placeNames[p] ?? [], 0.8)),
        ...who.flatMap((a) => weighed(speakerNames[a] ?? [], 0.7)),
        [words(vocabulary.kinds.incidents[kind] ?? ''), 0.8],
        [words(formatMoment(date)), 0.6],
        [words(id), 0.8],
      ],
      date,
    ),
  );
  yield vocabulary.quotes.map(([id, text, date, speaker]) => {
    const voice = typeof speaker === 'number' ? (speakerNames[speaker] ?? []) : [words(speaker)];
    const by = typeof speaker === 'number' ? vocabulary.actors[speaker]?.[1] : speaker;
    const parts: [string[], number][] = [
      [words(text), 1],
      ...weighed(voice, 0.7),
      [words(formatMoment(date)), 0.5],
      [words(id), 0.8],
    ];
    return entry(
      'quote',
      `quotes/${id}/`,
      { title: text, by, date: formatMoment(date) },
      [words(text)],
      parts,
      date,
    );
  });
  yield vocabulary.titles.map(([path, title]) => {
    const type = path.startsWith('sources/') ? 'source' : 'passage';
    return entry(
      type,
      path,
      { title },
      [words(title), words(title.split(',')[0] ?? '')],
      [
        [words(title), 1],
        [words(path.split('#')[1] ?? ''), 0.8],
      ],
    );
  });
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

function bagOf(parts: readonly [string[], number][]): Map<string, number> {
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
