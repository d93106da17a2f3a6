/** Where published ids lead today, and what a page must know of those that have changed or gone. */
import type { Graph } from '../content/graph.ts';
import { resolve, type Permalink } from '../content/permalinks.ts';
import type { PermalinkKind } from '../content/schema/permalinks.ts';
import { address } from '../records/address.ts';
import { pathOf, recordTypes, types, type RecordType } from '../records/types.ts';
import { formatMoment } from '../lib/dates.ts';
import { excerpt } from '../records/link.ts';

const recordType = (kind: PermalinkKind): RecordType | undefined =>
  recordTypes.find((type) => type === kind);

/** The section in which a passage stands, or stood. */
function sectionOf(graph: Graph, p: Permalink): string | undefined {
  if (p.kind !== 'note') return p.in;
  return p.in === undefined ? undefined : graph.permalinks.get(p.in)?.in;
}

/** The address under which an id was published. */
function ownAddress(graph: Graph, p: Permalink): string {
  const type = recordType(p.kind);
  if (type) return pathOf(type, p.id);
  const section = sectionOf(graph, p);
  return section === undefined ? address.briefing : `${address.section(section)}#${p.id}`;
}

/** Today's address of an id, through all that has moved. */
export function addressOf(graph: Graph, id: string): string {
  const now = resolve(graph.permalinks, id);
  return now ? ownAddress(graph, now) : address.home;
}

/** Pages on which an id is, or was, an anchor or the subject. */
function pathsOf(graph: Graph, p: Permalink): string[] {
  const own = ownAddress(graph, p).replace(/#.*/, '');
  const section = sectionOf(graph, p) ?? (p.kind === 'section' ? p.id : undefined);
  const type = recordType(p.kind);
  const list = type && type !== 'section' ? types[type].list : undefined;
  const also = alsoOf(graph, p).map(address.section);
  const briefing = section === undefined && also.length === 0 ? [] : [address.briefing];
  return [...new Set([own, ...briefing, ...also, ...(list ? [list] : [])])];
}

/** Other sections where it stands or stood; a note goes with its paragraph. */
const alsoOf = (graph: Graph, p: Permalink): readonly string[] =>
  (p.kind === 'note' ? graph.permalinks.get(p.in ?? '')?.also : p.also) ?? [];

const indexes = new WeakMap<Graph, Map<string, Permalink[]>>();

/** Everything published that stands, or stood, on the page at a path. */
export function permalinksAt(graph: Graph, path: string): readonly Permalink[] {
  let index = indexes.get(graph);
  if (!index) {
    index = new Map();
    for (const p of graph.permalinks.values())
      for (const at of pathsOf(graph, p)) index.set(at, [...(index.get(at) ?? []), p]);
    indexes.set(graph, index);
  }
  return index.get(path) ?? [];
}

/** What became of an id that a page no longer holds. */
export interface GoneView {
  /** Where links lead on to; for what was retired, where a reader may go on. */
  to?: string;
  label?: string;
  /** Why it was taken out. */
  why?: string;
  /** When it went: “in the edition of 2 May 2031”, or after one. */
  when?: string;
}

export interface PageLinks {
  /** Edition stamp → ids that it brought, and ids that it changed; a passage is changed with its notes. */
  added: Record<string, string[]>;
  changed: Record<string, string[]>;
  /** Edition stamp → number of passages and records that it took from the page. */
  left: Record<string, number>;
  gone: Record<string, GoneView>;
  /** Editions that hold the page as it stood. */
  stood: string[];
}

/**
 * What the page at a path must know of its ids; undefined where none has changed or gone.
 * @param stood editions that hold the page as it stood
 */
export function pageLinks(
  graph: Graph,
  path: string,
  stood: readonly string[] = [],
): PageLinks | undefined {
  const first = graph.editions[0]?.date ?? '';
  const links: PageLinks = { added: {}, changed: {}, left: {}, gone: {}, stood: [...stood] };
  const section = (p: Permalink): boolean =>
    path === address.briefing || path === address.section(sectionOf(graph, p) ?? '');
  const enter = (by: Record<string, string[]>, stamp = '', id: string): void => {
    if (stamp > first && !by[stamp]?.includes(id)) (by[stamp] ??= []).push(id);
  };
  const leave = ({ kind, changed = '' }: Permalink): void => {
    if (kind !== 'note' && changed > first) links.left[changed] = (links.left[changed] ?? 0) + 1;
  };
  for (const p of permalinksAt(graph, path)) {
    // A passage that stands elsewhere now, and a record that is no longer set as a figure here.
    const elsewhere =
      p.in !== undefined
        ? !section(p)
        : path.startsWith(address.briefing) && p.also.length > 0 && !figuredAt(graph, p, path);
    if (p.gone) {
      links.gone[p.id] = goneView(graph, p, path);
      leave(p);
    } else if (elsewhere) {
      links.gone[p.id] = {
        to: ownAddress(graph, p),
        label: labelOf(p),
        ...(p.changed ? { when: formatStamp(p.changed) } : {}),
      };
      leave(p);
    } else if (p.kind === 'note') {
      for (const stamp of [p.since, p.changed]) enter(links.changed, stamp, p.in ?? p.id);
    } else {
      enter(links.added, p.since, p.id);
      enter(links.changed, p.changed, p.id);
    }
  }
  const { added, changed, gone } = links;
  return [added, changed, gone].some((by) => Object.keys(by).length > 0) ? links : undefined;
}

/** Whether a record is set as a figure, under its own id, on the page of a section. */
const figuredAt = (graph: Graph, p: Permalink, path: string): boolean =>
  graph.sections.some(
    (s) =>
      (path === address.briefing || path === address.section(s.id)) &&
      s.prose.anchors.some((figure) => figure.id === p.id),
  );

const formatStamp = (stamp: string): string =>
  `${stamp.endsWith('+') ? 'after' : 'in'} the edition of ${formatMoment(stamp.replace('+', ''))}`;

const labelOf = (p: Permalink): string => excerpt(p.words, '', 80);

/** What is said of a gone id on one page; anchors on that page are given without its address. */
export function goneView(graph: Graph, p: Permalink, path = ''): GoneView {
  const end = p.gone && resolve(graph.permalinks, 'to' in p.gone ? p.id : (p.gone.successor ?? ''));
  const when = p.changed === undefined ? {} : { when: formatStamp(p.changed) };
  const why =
    p.gone && 'why' in p.gone
      ? p.gone.why
      : end?.gone && 'why' in end.gone
        ? end.gone.why
        : undefined;
  const target =
    why !== undefined && end?.gone && 'why' in end.gone && end.gone.successor !== undefined
      ? resolve(graph.permalinks, end.gone.successor)
      : end;
  const stands = target && !target.gone ? target : undefined;
  const here =
    stands && path === address.briefing && sectionOf(graph, stands) !== undefined
      ? `#${stands.id}`
      : stands && ownAddress(graph, stands);
  return {
    ...(why === undefined ? {} : { why }),
    ...(stands && here ? { to: here, label: labelOf(stands) } : {}),
    ...when,
  };
}

/** The short permanent address of an id, with its history. */
export interface IdPage {
  id: string;
  kind: PermalinkKind;
  title: string;
  /** Where it stands today, through all that has moved; undefined for what was taken out. */
  today: string | undefined;
  gone: GoneView | undefined;
  /** The address under which it used to have a page of its own, if that page is no longer made. */
  formerPage: string | undefined;
}

/** A page for every id. */
export function idPages(graph: Graph): IdPage[] {
  return [...graph.permalinks.values()].map((p) => {
    const gone = p.gone ? goneView(graph, p) : undefined;
    return {
      id: p.id,
      kind: p.kind,
      title: labelOf(p),
      today: gone ? (gone.why === undefined ? gone.to : undefined) : ownAddress(graph, p),
      gone,
      formerPage:
        p.gone && types[recordType(p.kind) ?? 'source'].page ? ownAddress(graph, p) : undefined,
    };
  });
}

/** Everything published, for other sites’ cross-references. @param absolute makes a full address of a path */
export function inventory(graph: Graph, absolute: (path: string) => string): object[] {
  return [...graph.permalinks.values()].map((p) => {
    const { why, to } = p.gone ? goneView(graph, p) : {};
    const leads = to === undefined ? {} : { to: absolute(to) };
    return {
      id: p.id,
      kind: p.kind,
      label: labelOf(p),
      address: absolute(address.id(p.id)),
      ...(p.gone ? {} : { page: absolute(ownAddress(graph, p)) }),
      since: p.since ?? null,
      changed: p.changed ?? null,
      ...(p.gone ? (why === undefined ? { moved: leads } : { retired: { why, ...leads } }) : {}),
    };
  });
}
