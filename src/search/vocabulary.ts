/** The closed vocabulary: every name, headline and quotation by which a record can be asked for, in as few bytes as will do. */
import { createHash } from 'node:crypto';
import type { Graph } from '../content/graph.ts';
import { words } from './fold.ts';
import { keyer } from './spelling.ts';
import { slug } from '../lib/text.ts';
import { datetime } from '../lib/dates.ts';
import { placeKindLabels } from '../records/labels.ts';
import { searchRecords, titled } from './records.ts';
import { namesOf } from './terms.ts';
import type { PackedVocabulary, Vocabulary } from './types.ts';

/** As much of a quotation as will be remembered; the full text knows the rest. */
const opening = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
const longest = 110;

/** Builds it. A base path goes with it, because it is read where no page is at hand. */
export function vocabularyOf(graph: Graph, base: string): Vocabulary {
  const actors = [...graph.actors.values()].filter((a) => !a.standIn);
  const places = [...graph.places.values()];
  const actorAt = new Map(actors.map((a, i) => [a.id, i]));
  const placeAt = new Map(places.map((p, i) => [p.id, i]));
  // Whoever takes part in everything tells nothing apart.
  const often = graph.incidents.size / 8;
  const telling = new Map(
    [...actorAt].filter(
      ([id]) => graph.usedBy(id).filter((e) => e.from.type === 'incident').length <= often,
    ),
  );
  const placeKinds = Object.keys(placeKindLabels) as (keyof typeof placeKindLabels)[];
  const short = (id: string, name: string): string | 0 => (id === slug(name) ? 0 : id);
  const key = keyer(graph.dossier.search);
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
    tag: createHash('sha256')
      .update(JSON.stringify(searchRecords(graph)))
      .digest('hex')
      .slice(0, 8),
    spellings: graph.dossier.search,
    kinds: {
      incidents: graph.dossier.kinds.map((k) => k.label),
      places: placeKinds.map((k) => placeKindLabels[k].one),
    },
    actors: actors.map((a) => [short(a.id, a.name), a.name, a.posts.at(-1)?.title ?? '', rest(a)]),
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
    titles: titled(graph).map(({ type, href, card }) => [
      href.slice(1),
      type === 'source' ? (card.by ?? card.title) : card.title,
    ]),
  };
}

type Cell = string | number | readonly string[] | readonly number[];

/** Writes rows as columns: like compresses with like. */
const columns = (rows: readonly (readonly Cell[])[]): string[] =>
  (rows[0] ?? []).map((_, i) =>
    rows
      .map((row) =>
        (Array.isArray(row[i]) ? row[i].join('\t') : String(row[i])).replaceAll('\n', ' '),
      )
      .join('\n'),
  );

/** The vocabulary as it travels. */
export function packVocabulary({
  actors,
  places,
  incidents,
  quotes,
  titles,
  ...rest
}: Vocabulary): PackedVocabulary {
  return {
    ...rest,
    actors: columns(actors),
    places: columns(places),
    incidents: columns(incidents),
    quotes: columns(quotes),
    titles: columns(titles),
  };
}
