/** Every citation of the dossier in every format, made once for a graph. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Graph } from '../../content/graph.ts';
import { inEdition, type TextFormat } from '../../lib/edition-named.ts';
import { bibtex, cslJson, ris } from './exchange.ts';
import { citables, type Citable, type CslItem } from './items.ts';
import { citer, styles, type Style } from './styles.ts';

export interface Citation extends Record<Style, string> {
  id: string;
  bibtex: string;
  ris: string;
  csl: string;
  item: CslItem;
  /** Address of what is always the newest, and ISO date of the edition to which the item’s own leads, if it is one. */
  newest: string | undefined;
  edition: string | undefined;
}

/** Keeps what citeproc has set, from build to build: it needs several seconds for a whole bibliography. */
export interface Store {
  read(): Record<string, string>;
  write(entries: Record<string, string>): void;
}

/** A store in a file. */
export const fileStore = (path: string): Store => ({
  read: () =>
    existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {},
  write: (entries) => {
    mkdirSync(dirname(path), { recursive: true });
    // Never half a file, even if two builds run at once.
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(entries));
    renameSync(`${path}.${process.pid}`, path);
  },
});

/** Changed whenever a style or what is done with it changes, so that nothing stale is kept. */
const recipe = 2;

const keyOf = (citable: Citable, style: Style): string =>
  createHash('sha256')
    .update(JSON.stringify([recipe, style, citable]))
    .digest('base64url')
    .slice(0, 24);

/** A store for each site, so that builds of two dossiers do not empty each other's. */
const storeOf = (all: readonly Citable[]): Store =>
  fileStore(
    `node_modules/.cache/citations/${createHash('sha256')
      .update(all[0]?.item.URL ?? '')
      .update(all[0]?.item.title ?? '')
      .digest('hex')
      .slice(0, 16)}.json`,
  );

/** Sets every citation, taking from the store what has not changed. */
export function cite(all: readonly Citable[], store: Store = storeOf(all)): Map<string, Citation> {
  const known = store.read();
  const kept: Record<string, string> = {};
  const set = citer();
  const written = (citable: Citable, style: Style): string => {
    const key = keyOf(citable, style);
    return (kept[key] = known[key] ?? set(citable, style));
  };
  const citations = all.map((citable): [string, Citation] => {
    const { item, newest, edition } = citable;
    const named = (format: TextFormat, text: string): string =>
      edition === undefined ? text : inEdition(format, text, edition);
    const [chicago = '', apa = '', mla = ''] = styles.map((style) =>
      named(style, written(citable, style)),
    );
    return [
      item.id,
      {
        id: item.id,
        chicago,
        apa,
        mla,
        bibtex: named('bibtex', bibtex(item)),
        ris: named('ris', ris(item)),
        csl: cslJson(item),
        item,
        newest,
        edition,
      },
    ];
  });
  if (Object.keys(kept).some((key) => !(key in known))) store.write(kept);
  return new Map(citations);
}

const made = new WeakMap<Graph, Map<string, Citation>>();

/** The dossier's citations by id. */
export function citations(
  graph: Graph,
  link: (path: string) => string,
): ReadonlyMap<string, Citation> {
  const all = made.get(graph) ?? cite(citables(graph, link));
  made.set(graph, all);
  return all;
}

/** The citation of a record, a section or the dossier. */
export function citationOf(graph: Graph, link: (path: string) => string, id: string): Citation {
  const citation = citations(graph, link).get(id);
  if (!citation) throw new Error(`There is no citation of "${id}".`);
  return citation;
}
