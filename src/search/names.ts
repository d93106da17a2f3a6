/** Finds records by their names, headlines and words in the closed vocabulary, whatever the spelling: the direct answers. */
import { distance } from 'fastest-levenshtein';
import { words } from './fold.ts';
import { keyer, stem } from './spelling.ts';
import type { Card, PackedVocabulary, ResultType, Vocabulary } from './types.ts';

/** A record as the vocabulary has it. */
export interface Named {
  type: ResultType;
  href: string;
  card: Card;
}

/** How well a record answers. */
export interface NameMatch {
  named: Named;
  /** Share of the query that the record's words account for, 0 to 1. */
  cover: number;
  /** How nearly the whole query is one of its names, 0 to 1. */
  identity: number;
}

/** Spellings under which a word of the query is looked for, with how sure they are. */
export type Variants = Map<string, number>;

interface Entry {
  named: Named;
  /** ISO date, where it has one. */
  date: string;
  /** Names that stand for the record itself, as folded words. */
  names: string[][];
  /** Words and their weight. */
  bag: Map<string, number>;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthNames = months.map((m) => m[0]?.toUpperCase() + m.slice(1));

/** An ISO date in words. */
const dateText = (iso: string): string => {
  const [y = '', m, d] = iso.split('-');
  return [d && String(Number(d)), m && monthNames[Number(m) - 1], y].filter(Boolean).join(' ');
};

/** Words that say nothing about what is meant. */
export const idle = new Set(
  'a an and are as at be been but by did do does for from had has have he her his how i in into is it its me my of on or our she so that the their them then there they this to was we were what when where which who whom why will with would you your about after before e ul ur'.split(
    ' ',
  ),
);

/** Slips that a word of this length may hold. */
const slips = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

export interface Names {
  entries: readonly Entry[];
  variants(word: string, unfinished: boolean): Variants;
  /** Weight of a word: the rarer, the more it says. */
  weight(variants: Variants): number;
  match(query: readonly string[], variants: readonly Variants[]): NameMatch[];
  /** Nearest known words to one that is not known. */
  nearest(word: string): string[];
  known(word: string): boolean;
}

/** Unpacks a vocabulary that has travelled. */
export function unpackVocabulary({ actors, places, incidents, quotes, titles, ...rest }: PackedVocabulary): Vocabulary {
  const list = (cell: string): string[] => (cell === '' ? [] : cell.split('\t'));
  const numbers = (cell: string): number[] => list(cell).map(Number);
  const id = (cell: string): string | 0 => (cell === '0' ? 0 : cell);
  const rows = (columns: readonly string[]): string[][] => {
    const split = columns.map((column) => column.split('\n'));
    return (split[0] ?? []).map((_, i) => split.map((column) => column[i] ?? ''));
  };
  const row = <T>(columns: readonly string[], read: (cells: [string, string, string, string, string, string]) => T): T[] =>
    columns[0] === undefined ? [] : rows(columns).map(([a = '', b = '', c = '', d = '', e = '', f = '']) => read([a, b, c, d, e, f]));
  return {
    ...rest,
    actors: row(actors, ([i, name, post, others]) => [id(i), name, post, list(others)]),
    places: row(places, ([i, name, others, within, kind]) => [id(i), name, list(others), Number(within), Number(kind)]),
    incidents: row(incidents, ([i, title, date, at, who, kind]) => [i, title, date, numbers(at), numbers(who), Number(kind)]),
    quotes: row(quotes, ([i, text, date, speaker]) => [i, text, date, /^\d+$/.test(speaker) ? Number(speaker) : speaker]),
    titles: row(titles, ([path, title]) => [path, title]),
  };
}

/** Reads a vocabulary. */
export function readNames(vocabulary: Vocabulary): Names {
  const key = keyer(vocabulary.spellings);
  const entries = entriesOf(vocabulary);
  const index = new Map<string, Map<number, number>>();
  entries.forEach(({ bag }, at) => {
    for (const [word, weight] of bag) {
      let posting = index.get(word);
      if (!posting) index.set(word, (posting = new Map()));
      posting.set(at, weight);
    }
  });
  const lexicon = [...index.keys()].sort();
  const proper = new Set(entries.flatMap(({ named, names: all }) => (named.type === 'actor' || named.type === 'place' ? all.flat() : [])));
  const byKey = Map.groupBy(
    lexicon.filter((word) => proper.has(word)),
    key,
  );
  const byStem = Map.groupBy(lexicon, stem);
  const together = new Map<string, Set<string>>();
  for (const group of vocabulary.spellings.words) {
    const all = group.flatMap((w) => (words(w).length === 1 ? words(w) : []));
    for (const word of all) {
      const k = stem(word);
      together.set(k, new Set([...(together.get(k) ?? []), ...all]));
    }
  }
  const byName = new Map<string, Set<number>>();
  const byNameKey = new Map<string, Set<number>>();
  const add = (map: Map<string, Set<number>>, k: string, at: number): void => void (map.get(k) ?? map.set(k, new Set()).get(k))?.add(at);
  const nameKey = (name: readonly string[]): string => name.map(key).join('');
  entries.forEach(({ names: all }, at) => {
    for (const name of all) {
      add(byName, name.join(' '), at);
      add(byNameKey, nameKey(name), at);
    }
  });

  const startingWith = (start: string): string[] => {
    let [low, high] = [0, lexicon.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lexicon[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    const some = lexicon.slice(low, low + 60);
    const end = some.findIndex((word) => !word.startsWith(start));
    return end < 0 ? some : some.slice(0, end);
  };

  const slipsOf = new Map<string, [string, number][]>();
  const near = (word: string): [string, number][] => {
    const kept = slipsOf.get(word);
    if (kept) return kept;
    const allowed = slips(word.length);
    const k = key(word);
    const found: [string, number][] = [];
    if (allowed > 0 && !/^\d+$/.test(word)) {
      for (const other of lexicon) {
        if (Math.abs(other.length - word.length) > allowed || other.length < 4 || /^\d/.test(other)) continue;
        const d = Math.min(distance(word, other), distance(k, key(other)) + 0.5);
        if (d <= allowed || (d <= 2 && isSwap(word, other)))
          found.push([other, (isSwap(word, other) ? 1 : d) + (other[0] === word[0] ? 0 : 0.5)]);
      }
    }
    found.sort((a, b) => a[1] - b[1]);
    const least = found[0]?.[1] ?? 0;
    const nearest = found.filter(([, d]) => d <= least + 0.5).slice(0, 6);
    slipsOf.set(word, nearest);
    return nearest;
  };

  const variants = (word: string, unfinished: boolean): Variants => {
    const found: Variants = new Map();
    const put = (other: string, quality: number): void => {
      if ((found.get(other) ?? 0) < quality) found.set(other, quality);
    };
    if (index.has(word)) put(word, 1);
    for (const other of byStem.get(stem(word)) ?? []) put(other, 0.95);
    for (const other of byKey.get(key(word)) ?? []) put(other, index.has(word) && !proper.has(word) ? 0.6 : 0.94);
    const sure = found.size > 0;
    for (const other of together.get(stem(word)) ?? []) if (index.has(other) || !sure) put(other, 0.7);
    if (word.length >= (unfinished ? 2 : 4))
      for (const other of startingWith(word)) put(other, (unfinished ? 0.6 : 0.45) + (0.3 * word.length) / other.length);
    if (!sure && ![...found].some(([other, q]) => q >= 0.6 && other.startsWith(word) && unfinished))
      for (const [other, d] of near(word)) put(other, 0.9 - 0.15 * d);
    return found;
  };

  const rarity = (word: string): number => Math.log(1 + entries.length / Math.max(3, index.get(word)?.size ?? 1));

  const weight = (all: Variants): number => {
    let [best, quality] = [0, 0];
    for (const [word, q] of all) if (q > quality && index.has(word)) [best, quality] = [rarity(word), q];
    // A word that names nothing here may still stand in the text.
    return best || 0.6 * Math.log(1 + entries.length);
  };

  const identityOf = (query: readonly string[], all: readonly Variants[]): Map<number, number> => {
    const found = new Map<number, number>();
    const put = (at: number, value: number): void => void found.set(at, Math.max(found.get(at) ?? 0, value));
    const content = query.filter((w) => !idle.has(w));
    for (const at of byName.get(query.join(' ')) ?? []) put(at, 1);
    for (const at of byName.get(content.join(' ')) ?? []) put(at, 0.98);
    for (const at of byNameKey.get(nameKey(query)) ?? []) put(at, 0.95);
    for (const at of byNameKey.get(nameKey(content)) ?? []) put(at, 0.94);
    // Names whose every word is there under some spelling, and that take up most of the query.
    const candidates = new Set<number>();
    for (const v of all) for (const word of v.keys()) for (const at of index.get(word)?.keys() ?? []) candidates.add(at);
    for (const at of candidates) {
      for (const name of entries[at]?.names ?? []) {
        const core = name.filter((w) => !idle.has(w));
        let sum = 0;
        const used = new Set<number>();
        for (const word of core) {
          let [best, which] = [0, -1];
          all.forEach((v, i) => {
            const q = v.get(word) ?? 0;
            if (q > best && !used.has(i)) [best, which] = [q, i];
          });
          sum += best;
          if (which >= 0) used.add(which);
        }
        const share = sum / Math.max(core.length, content.length, 1);
        if (share >= 0.5) put(at, 0.92 * share);
      }
    }
    return found;
  };

  const match = (query: readonly string[], all: readonly Variants[]): NameMatch[] => {
    const weights = query.map((word, i) => (idle.has(word) ? 0.05 : 1) * weight(all[i] ?? new Map()));
    const total = weights.reduce((a, b) => a + b, 0) || 1;
    const cover = new Map<number, number>();
    all.forEach((v, i) => {
      const best = new Map<number, number>();
      for (const [word, quality] of v) {
        for (const [at, w] of index.get(word) ?? []) best.set(at, Math.max(best.get(at) ?? 0, quality * w));
      }
      for (const [at, q] of best) cover.set(at, (cover.get(at) ?? 0) + (q * (weights[i] ?? 0)) / total);
    });
    const identity = identityOf(query, all);
    for (const at of identity.keys()) if (!cover.has(at)) cover.set(at, 0);
    return [...cover].map(([at, share]) => ({ named: entry(at).named, cover: share, identity: identity.get(at) ?? 0 }));
  };
  const entry = (at: number): Entry => entries[at] as Entry;

  return {
    entries,
    variants,
    weight,
    match,
    nearest: (word) => near(word).map(([other]) => other),
    known: (word) => index.has(word) || byStem.has(stem(word)) || byKey.has(key(word)),
  };
}

/** Whether two words differ by two neighbouring letters that changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’‘']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

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
      if (next !== undefined && word.length + next.length <= 18 && list.length <= 5) put(word + next, weight * 0.9);
    });
  }
  return bag;
}

function entriesOf(vocabulary: Vocabulary): Entry[] {
  const { base } = vocabulary;
  const entry = (type: ResultType, path: string, card: Card, names: string[][], parts: [string[], number][], date = ''): Entry => ({
    named: { type, href: `${base}${path}`, card },
    date,
    names: names.filter((n) => n.length > 0),
    bag: bagOf(parts),
  });
  const placeNames = vocabulary.places.map(([, name, others]) => [name, ...others].map(words));
  const speakerNames = vocabulary.actors.map(([, name, , others]) => [name, ...others].map(words));
  const weighed = (lists: readonly string[][], weight: number): [string[], number][] => lists.map((list) => [list, weight]);
  return [
    ...vocabulary.actors.map(([id, name, post, others], i) =>
      entry(
        'actor',
        `actors/${id || slugOf(name)}/`,
        { title: name, post: post || undefined, names: others.slice(0, 6).join(' · ') || undefined },
        [...(speakerNames[i] ?? []), words(post)],
        [...weighed(speakerNames[i] ?? [], 1), [words(post), 0.8]],
      ),
    ),
    ...vocabulary.places.map(([id, name, others, within, kind], i) => {
      const label = vocabulary.kinds.places[kind] ?? '';
      const card = { title: name, by: label, place: vocabulary.places[within]?.[1], names: others.slice(0, 6).join(' · ') || undefined };
      const own = placeNames[i] ?? [];
      return entry(
        'place',
        `places/${id || slugOf(name)}/`,
        card,
        [...own, ...own.map((n) => [...n, ...words(label)])],
        [...weighed(placeNames[i] ?? [], 1), [words(label), 0.9]],
      );
    }),
    ...vocabulary.incidents.map(([id, title, date, at, who, kind]) =>
      entry(
        'incident',
        `incidents/${id.replace('~', date)}/`,
        { title, date: dateText(date), place: vocabulary.places[at[0] ?? -1]?.[1] },
        [words(title)],
        [
          [words(title), 1],
          ...at.flatMap((p) => weighed(placeNames[p] ?? [], 0.8)),
          ...who.flatMap((a) => weighed(speakerNames[a] ?? [], 0.7)),
          [words(vocabulary.kinds.incidents[kind] ?? ''), 0.8],
          [words(dateText(date)), 0.6],
          [words(id), 0.8],
        ],
        date,
      ),
    ),
    ...vocabulary.quotes.map(([id, text, date, speaker]) => {
      const voice = typeof speaker === 'number' ? (speakerNames[speaker] ?? []) : [words(speaker)];
      const by = typeof speaker === 'number' ? vocabulary.actors[speaker]?.[1] : speaker;
      const parts: [string[], number][] = [[words(text), 1], ...weighed(voice, 0.7), [words(dateText(date)), 0.5], [words(id), 0.8]];
      return entry('quote', `quotes/${id}/`, { title: text, by, date: dateText(date) }, [words(text)], parts, date);
    }),
    ...vocabulary.titles.map(([path, title]) => {
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
    }),
  ];
}
