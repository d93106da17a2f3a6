/** The pages of every edition, as they stood. */
import { sectionOf, type Unit } from '../content/frozen.ts';
import type { Graph } from '../content/graph.ts';
import { entriesOf, wordsOf } from '../content/ledger.ts';
import { listed, lowered, setIn } from '../text/pages.ts';
import { byDateOrName, writtenTypes } from '../text/all.ts';
import { address } from '../records/address.ts';
import { pathOf, recordTypes, types } from '../records/types.ts';
import { addressOf } from '../views/permalink.ts';
import { html, setter } from './html.ts';
import { stateAfter, type Standing, type State } from './state.ts';

/** The address of what an id stands for. */
type Link = (id: string) => string;

export interface FrozenPage {
  /** The section or record that it shows. */
  id: string | undefined;
  edition: string;
  /** Path under the edition’s own, without a slash at its beginning. */
  path: string;
  title: string;
  /** @param url puts the base before a path */
  html: (url: (path: string) => string) => string;
  /** Today’s version of the page. */
  today: string;
  /** Where what has changed since can be seen. */
  changed: string;
  /** The edition whose page is the same, where nothing on it has changed since. */
  same: string | undefined;
}

/** Address of a page of an edition. */
export const frozenAddress = (edition: string, path: string): string =>
  `/editions/${edition}/${path}`;

/** The page, and the place on it, on which each id stood: paths under the edition’s own. */
export function placesOf(state: State): Map<string, string> {
  const places = new Map<string, string>();
  for (const unit of state.units.values()) {
    const section = sectionOf(unit.path);
    const type = recordTypes.find((each) => each === unit.kind);
    for (const { id } of entriesOf(unit, section))
      places.set(
        id,
        (type && id === unit.id
          ? pathOf(type, id)
          : `${address.section(section ?? '')}#${id}`
        ).slice(1),
      );
  }
  return places;
}

const known = new WeakMap<Graph, FrozenPage[]>();

/** All pages of all editions, oldest first. */
export function frozenPages(graph: Graph): FrozenPage[] {
  const since = new Map<string, { signature: string; edition: string }>();
  const pages =
    known.get(graph) ??
    graph.frozen.flatMap((_, i) => pagesAfter(graph, graph.frozen.slice(0, i + 1), since));
  known.set(graph, pages);
  return pages;
}

const editionsByPath = new WeakMap<Graph, Map<string, string[]>>();

/** The editions, oldest first, that hold the page at a path of today. */
export function editionsWith(graph: Graph, path: string): readonly string[] {
  let index = editionsByPath.get(graph);
  if (!index) {
    index = new Map();
    for (const page of frozenPages(graph))
      index.set(`/${page.path}`, [...(index.get(`/${page.path}`) ?? []), page.edition]);
    editionsByPath.set(graph, index);
  }
  return index.get(path) ?? [];
}

function pagesAfter(
  graph: Graph,
  frozen: Graph['frozen'],
  since: Map<string, { signature: string; edition: string }>,
): FrozenPage[] {
  const edition = frozen.at(-1)?.date ?? '';
  const state = stateAfter(frozen);
  const places = placesOf(state);
  const leadsTo = (id: string): string => {
    const place = places.get(id);
    return place === undefined ? address.id(id) : frozenAddress(edition, place);
  };
  const page = (
    path: string,
    title: string,
    units: readonly Standing[],
    body: (link: Link) => string,
    id?: string,
  ): FrozenPage => {
    const signature = units.map((unit) => `${unit.id} ${unit.edition}`).join('\n');
    const before = since.get(path);
    const same = before?.signature === signature ? before.edition : undefined;
    if (same === undefined) since.set(path, { signature, edition });
    const today = id === undefined ? `/${path}` : addressOf(graph, id);
    const record = id !== undefined && !path.startsWith('briefing/');
    return {
      id,
      edition,
      path,
      title,
      html: (url) => body((id) => url(leadsTo(id))),
      today,
      same,
      changed: record
        ? address.id(id)
        : path.startsWith('briefing/')
          ? `${today}?edition=${edition}`
          : '/editions/',
    };
  };
  const all = [...state.units.values()];
  const records = new Map<string, Standing>(
    all.filter((unit) => sectionOf(unit.path) === undefined).map((unit) => [unit.id, unit]),
  );
  const record = (unit: Standing, link: Link): string =>
    setter(link)({ ...unit, text: lowered(unit.text, 1) }, false);

  const sectionPage = (id: string): FrozenPage => {
    const ids = state.contents.get(`sections/${id}.md`) ?? [];
    const pieces = ids.flatMap((piece) => {
      const unit = state.units.get(piece);
      return (
        records.get(setIn(unit ?? { id: piece, kind: 'figure' }, records)?.id ?? '') ?? unit ?? []
      );
    });
    return page(
      `briefing/${id}/`,
      titleOf(state.units.get(id)),
      pieces,
      (link) => sectionHtml(state, id, records, link),
      id,
    );
  };
  const sections = (state.contents.get('front.md') ?? []).filter((id) => state.units.has(id));
  const front = (id: string, path: string): FrozenPage[] => {
    const unit = state.units.get(id);
    return unit ? [page(path, titleOf(unit), [unit], (link) => setter(link)(unit, false))] : [];
  };
  return [
    ...front('front', ''),
    ...front('about', 'about/'),
    page(
      'briefing/',
      'The whole briefing',
      sections.flatMap((id) => state.units.get(id) ?? []),
      (link) =>
        `<h1>The whole briefing</h1>${sections.map((id) => `<p><a href="${link(id)}">${titleOf(state.units.get(id))}</a></p>`).join('')}`,
    ),
    ...sections.map(sectionPage),
    ...writtenTypes.flatMap((type) => {
      const units = all.filter((unit) => unit.kind === type).sort(byDateOrName);
      if (units.length === 0) return [];
      const { list, label, page: own } = types[type];
      const listPage = page(list.slice(1), label, units, (link) =>
        own
          ? `<h1>${label}</h1>${html(units.map((unit) => `- ${listed(unit)}`).join('\n'), link)}`
          : `<h1>${label}</h1>${units.map((unit) => `<section id="${unit.id}">${record(unit, link)}</section>`).join('')}`,
      );
      if (!own) return [listPage];
      return [
        listPage,
        ...units.map((unit) =>
          page(
            pathOf(type, unit.id).slice(1),
            titleOf(unit),
            [unit],
            (link) =>
              `${type === 'quote' ? '<h1>A quotation</h1>' : ''}${setter(link)(unit, false)}`,
            unit.id,
          ),
        ),
      ];
    }),
  ];
}

const titleOf = (unit: Unit | undefined): string => (unit ? wordsOf(unit) : '');

/** A section in its order of then, with the records that it sets. */
function sectionHtml(
  state: State,
  section: string,
  records: ReadonlyMap<string, Unit>,
  link: (id: string) => string,
): string {
  const set = setter(link);
  return (state.contents.get(`sections/${section}.md`) ?? [])
    .map((id) => {
      const unit = state.units.get(id);
      const record = setIn(unit ?? { id, kind: 'figure' }, records);
      if (record) return `<section class="set" id="${id}">${set(record, false)}</section>`;
      if (!unit) return '';
      return unit.kind === 'figure'
        ? `<section class="set" id="${id}">${set(unit, false)}</section>`
        : set(unit);
    })
    .join('\n');
}
