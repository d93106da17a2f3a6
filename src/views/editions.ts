/** The dossier's dated editions, and which of them a page belongs to. */
import type { Graph } from '../content/graph.ts';
import type { Permalink } from '../content/permalinks.ts';
import { formatMoment } from '../lib/dates.ts';
import { excerpt } from '../records/link.ts';
import { addressOf, permalinksAt } from './permalink.ts';

export interface EditionView {
  /** Id of its entry in the list of editions. */
  id: string;
  date: string;
  datetime: string;
  title: string;
  changes: readonly string[];
  /** Passages and records that this edition changed; none for the first. */
  passages: { id: string; href: string; label: string }[];
}

/** A stamp such as "2031-05-02", or "2031-05-02+" for what came after that edition, in words. */
export const formatEdition = (stamp: string): string =>
  stamp.endsWith('+')
    ? `after the edition of ${formatMoment(stamp.slice(0, -1))}`
    : formatMoment(stamp);

/** The date at which an edition is entered for a permalink: its last change, or its coming. */
export const stampOf = (p: Permalink): string | undefined => p.changed ?? p.since;

/** All editions, newest first. */
export function editionList(graph: Graph): EditionView[] {
  const [first] = graph.editions;
  const listed = [...graph.permalinks.values()].filter((p) => p.kind !== 'note' && !p.gone);
  return graph.editions.toReversed().map((edition) => ({
    id: `edition-${edition.date}`,
    date: formatMoment(edition.date),
    datetime: edition.date,
    title: edition.title,
    changes: edition.changes,
    passages:
      edition === first
        ? []
        : listed
            .filter((p) => stampOf(p) === edition.date)
            .map((p) => ({
              id: p.id,
              href: addressOf(graph, p.id),
              label: excerpt(p.words, '', 90),
            })),
  }));
}

export interface PageEdition {
  /** The dossier's last edition. */
  edition: string;
  datetime: string;
  /** When this page last changed, in words. */
  changed: string | undefined;
  /** The edition before that change, in words and as a date; undefined for what has not changed since it came. */
  before: { words: string; date: string } | undefined;
  /** The same as an ISO date. */
  modified: string;
  /** The dossier's last change as a stamp, for the script that greets returning readers. */
  stamp: string;
}

/** The edition of a page and its last change; undefined where the dossier has no editions. */
export function pageEdition(graph: Graph, path: string): PageEdition | undefined {
  const last = graph.editions.at(-1);
  if (!last) return undefined;
  const latest = (all: Iterable<Permalink>): string => {
    let stamp = '';
    for (const p of all) if ((stampOf(p) ?? '') > stamp) stamp = stampOf(p) ?? '';
    return stamp;
  };
  const here = permalinksAt(graph, path);
  const changed = latest(here.length > 0 ? here : graph.permalinks.values());
  const before = graph.editions.filter((edition) => edition.date < changed).at(-1)?.date;
  return {
    edition: formatMoment(last.date),
    datetime: last.date,
    changed: changed ? formatEdition(changed) : undefined,
    before: before === undefined ? undefined : { words: formatMoment(before), date: before },
    modified: (changed || last.date).slice(0, 10),
    stamp: latest(graph.permalinks.values()) || last.date,
  };
}
