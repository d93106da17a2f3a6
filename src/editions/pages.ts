/** The pages of every edition, as they stood. */
import { sectionOf, type Unit } from '../content/frozen.ts';
import type { Graph } from '../content/graph.ts';
import { entriesOf, wordsOf } from '../content/ledger.ts';
import { listed, lowered, setIn } from '../text/pages.ts';
import { byDateOrName } from '../text/all.ts';
import { address } from '../records/address.ts';
import { addressOf } from '../views/permalink.ts';
import { html, setter } from './html.ts';
import { stateAfter, type Standing, type State } from './state.ts';

export interface FrozenPage {
  edition: string;
  /** Path under the edition’s own, without a slash at its beginning. */
  path: string;
  title: string;
  html: () => string;
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

const folders: Readonly<Partial<Record<Unit['kind'], string>>> = {
  tour: 'tours',
  incident: 'incidents',
  actor: 'actors',
  quote: 'quotes',
  place: 'places',
};
const lists: Readonly<Partial<Record<Unit['kind'], { path: string; title: string }>>> = {
  judgement: { path: 'judgements/', title: 'Judgements' },
  source: { path: 'sources/', title: 'Sources' },
  series: { path: 'data/', title: 'Figures and data' },
};

/** The page, and the place on it, on which each id stood: paths under the edition’s own. */
export function placesOf(state: State): Map<string, string> {
  const places = new Map<string, string>();
  for (const unit of state.units.values()) {
    const section = sectionOf(unit.path);
    const page =
      section === undefined
        ? folders[unit.kind]
          ? `${folders[unit.kind]}/${unit.id}/`
          : (lists[unit.kind]?.path ?? '')
        : `briefing/${section}/`;
    for (const { id } of entriesOf(unit, section))
      places.set(
        id,
        id === unit.id && (folders[unit.kind] || unit.kind === 'section') ? page : `${page}#${id}`,
      );
  }
  return places;
}

/** All pages of all editions, oldest first. @param url puts the base before a path */
export function frozenPages(graph: Graph, url: (path: string) => string): FrozenPage[] {
  const since = new Map<string, { signature: string; edition: string }>();
  return graph.frozen.flatMap((_, i) =>
    pagesAfter(graph, graph.frozen.slice(0, i + 1), since, url),
  );
}

function pagesAfter(
  graph: Graph,
  frozen: Graph['frozen'],
  since: Map<string, { signature: string; edition: string }>,
  url: (path: string) => string,
): FrozenPage[] {
  const edition = frozen.at(-1)?.date ?? '';
  const state = stateAfter(frozen);
  const places = placesOf(state);
  const link = (id: string): string => {
    const place = places.get(id);
    return url(place === undefined ? address.id(id) : frozenAddress(edition, place));
  };
  const page = (
    path: string,
    title: string,
    units: readonly Standing[],
    body: () => string,
    id?: string,
  ): FrozenPage => {
    const signature = units.map((unit) => `${unit.id} ${unit.edition}`).join('\n');
    const before = since.get(path);
    const same = before?.signature === signature ? before.edition : undefined;
    if (same === undefined) since.set(path, { signature, edition });
    const today = id === undefined ? `/${path}` : addressOf(graph, id);
    const record = id !== undefined && !path.startsWith('briefing/');
    return {
      edition,
      path,
      title,
      html: body,
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
  const record = (unit: Standing): string =>
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
      () => sectionHtml(state, id, records, link),
      id,
    );
  };
  const sections = (state.contents.get('front.md') ?? []).filter((id) => state.units.has(id));
  const front = (id: string, path: string): FrozenPage[] => {
    const unit = state.units.get(id);
    return unit ? [page(path, titleOf(unit), [unit], () => setter(link)(unit, false))] : [];
  };
  return [
    ...front('front', ''),
    ...front('about', 'about/'),
    page(
      'briefing/',
      'The whole briefing',
      sections.flatMap((id) => state.units.get(id) ?? []),
      () =>
        `<h1>The whole briefing</h1>${sections.map((id) => `<p><a href="${link(id)}">${titleOf(state.units.get(id))}</a></p>`).join('')}`,
    ),
    ...sections.map(sectionPage),
    ...Object.entries(folders).flatMap(([kind, folder = '']) => {
      const units = all.filter((unit) => unit.kind === kind).sort(byDateOrName);
      const title = folder.replace(/^./, (c) => c.toUpperCase());
      return [
        page(
          `${folder}/`,
          title,
          units,
          () =>
            `<h1>${title}</h1>${html(units.map((unit) => `- ${listed(unit)}`).join('\n'), link)}`,
        ),
        ...units.map((unit) =>
          page(
            `${folder}/${unit.id}/`,
            titleOf(unit),
            [unit],
            () => `${kind === 'quote' ? '<h1>A quotation</h1>' : ''}${setter(link)(unit, false)}`,
            unit.id,
          ),
        ),
      ];
    }),
    ...Object.entries(lists).map(([kind, { path, title }]) => {
      const units = all.filter((unit) => unit.kind === kind).sort(byDateOrName);
      return page(
        path,
        title,
        units,
        () =>
          `<h1>${title}</h1>${units.map((unit) => `<section id="${unit.id}">${record(unit)}</section>`).join('')}`,
      );
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
