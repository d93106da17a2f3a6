/** Every name, headline and quotation by which a record can be asked for, in as few bytes as will do. */
import type { Actor, Graph } from '../content/graph.ts';
import { slug } from '../lib/text.ts';
import { datetime } from '../lib/dates.ts';
import { placeKindLabels } from '../records/labels.ts';
import { words } from './fold.ts';
import { searchRecords, titled } from './records.ts';
import { keyer, stem } from './spelling.ts';
import { namesOf } from './terms.ts';
import type { Post, SearchRecord, Vocabulary } from './types.ts';

/** As much of a quotation as is remembered; the full text has the rest. */
const opening = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
const longest = 110;

/** Builds it. A base path goes with it, because it is read where no page is at hand. */
export function vocabularyOf(graph: Graph, base: string): Vocabulary {
  const actors = [...graph.actors.values()].filter((a) => !a.standIn);
  const places = [...graph.places.values()];
  const actorAt = new Map(actors.map((a, i) => [a.id, i]));
  const placeAt = new Map(places.map((p, i) => [p.id, i]));
  // An actor in more than an eighth of the incidents tells none of them from the others.
  const often = graph.incidents.size / 8;
  const telling = new Map(
    [...actorAt].filter(
      ([id]) => graph.usedBy(id).filter((e) => e.from.type === 'incident').length <= often,
    ),
  );
  const placeKinds = Object.keys(placeKindLabels) as (keyof typeof placeKindLabels)[];
  const short = (id: string, name: string): string | 0 => (id === slug(name) ? 0 : id);
  const key = keyer(graph.dossier.search, stem);
  /** Names whose spelling the key does not already bring together with an earlier one. */
  const rest = (record: Parameters<typeof namesOf>[0]): string[] => {
    const seen = new Set<string>();
    return namesOf(record).filter((name, i) => {
      const k = words(name).map(key).join(' ');
      if (seen.has(k)) return false;
      seen.add(k);
      return i > 0;
    });
  };
  return {
    base,
    runs: runsOf(searchRecords(graph)),
    spellings: { letters: graph.dossier.search.letters, words: graph.synonyms },
    outlets: outletsOf(graph),
    examples: graph.dossier.search.examples,
    kinds: {
      incidents: graph.dossier.kinds.map((k) => k.label),
      places: placeKinds.map((k) => placeKindLabels[k].one),
    },
    sides: graph.dossier.sides.map((s) => s.label),
    actors: actors.map((a) => [
      short(a.id, a.name),
      a.name,
      a.posts.map(postOf),
      rest(a),
      graph.dossier.sides.findIndex((s) => s.id === a.side),
    ]),
    places: places.map((p) => [
      short(p.id, p.name),
      p.name,
      rest(p),
      placeAt.get(p.in ?? '') ?? -1,
      placeKinds.indexOf(p.kind),
    ]),
    incidents: [...graph.incidents.values()].map((i) => {
      const date = datetime(i.when);
      const at = (map: ReadonlyMap<string, number>, ids: readonly string[]): number[] =>
        ids.flatMap((id) => map.get(id) ?? []);
      const id = i.id.endsWith(`-${date}`) ? `${i.id.slice(0, -date.length)}~` : i.id;
      return [
        id,
        i.title,
        date,
        at(placeAt, i.places),
        at(telling, i.actors),
        graph.dossier.kinds.findIndex((k) => k.id === i.kind),
      ];
    }),
    quotes: [...graph.quotes.values()].map((q) => [
      q.id,
      opening(q.text),
      datetime(q.when),
      actorAt.get(q.speaker) ?? graph.actors.get(q.speaker)?.name ?? '',
    ]),
    titles: titled(graph).map(({ type, href, card, also }) => [
      href.slice(1),
      type === 'source' ? (card.by ?? card.title) : card.title,
      type === 'question' ? also : [],
    ]),
  };
}

function runsOf(records: readonly SearchRecord[]): Vocabulary['runs'] {
  const runs: Vocabulary['runs'] = [];
  for (const { type } of records) {
    const last = runs.at(-1);
    if (last?.[0] === type) last[1] += 1;
    else runs.push([type, 1]);
  }
  return runs;
}

/** Outlets as readers name them, without what stands in brackets or after a stroke; one word says too little. */
const outletsOf = (graph: Graph): string[] => [
  ...new Set(
    [...graph.sources.values()].flatMap((source) => {
      const name = (source['container-title'] ?? '').replace(/\s*[(/,].*/, '').replace(/^The /, '');
      return words(name).length > 1 ? [name] : [];
    }),
  ),
];

/** A post with the years for which its sources show it. */
function postOf({ title, from, to, asOf = [] }: Actor['posts'][number]): Post {
  const shown = [...asOf].sort();
  return [title, (from ?? shown[0] ?? '').slice(0, 4), (to ?? shown.at(-1) ?? '').slice(0, 4)];
}
