/** What an id said in each edition, and which of its words changed. */
import { diffWordsWithSpace } from 'diff';
import { sectionOf, type Frozen } from '../content/frozen.ts';
import type { Graph } from '../content/graph.ts';
import { cellsOf, entriesOf } from '../content/ledger.ts';
import { comingEdition } from '../content/permalinks.ts';
import { plain } from '../prose/write.ts';
import { formatEdition } from '../views/editions.ts';
import { closingOf } from './close.ts';
import { frozenAddress, placesOf } from './pages.ts';
import { stateAfter } from './state.ts';

/** A run of words that stayed, came or went. */
export interface Run {
  text: string;
  is: 'same' | 'added' | 'removed';
}

export interface Version {
  /** The edition in words. */
  edition: string;
  /** Address of the page as it stood; undefined for what no edition has frozen yet. */
  href: string | undefined;
  runs: Run[];
  first: boolean;
}

interface Said {
  date: string;
  text: string;
  print: string;
}

/** The words of a text over several lines, rows of tables as lines. */
const words = (markdown: string): string =>
  markdown
    .split('\n')
    .filter((line) => !/^\|( --- \|)+$/.test(line))
    .map((line) =>
      plain(
        line
          .replace(/^(#+|>|-) ?/, '')
          .replace(/^\| | \|$/g, '')
          .replace(/ \| /g, ' · '),
      ),
    )
    .filter(Boolean)
    .join('\n');

const known = new WeakMap<Graph, Map<string, Version[]>>();

/** The versions of every id, newest first. */
export function historiesOf(graph: Graph): ReadonlyMap<string, Version[]> {
  const made = known.get(graph);
  if (made) return made;
  const coming = comingEdition(graph.editions);
  const closing = closingOf(graph);
  const all: Frozen[] = [
    ...graph.frozen,
    ...(coming === undefined ? [] : [{ date: coming, ...closing }]),
  ];
  const said = new Map<string, Said[]>();
  const places = new Map<string, Map<string, string>>();
  for (const [i, { date, files }] of all.entries()) {
    if (i < graph.frozen.length) places.set(date, placesOf(stateAfter(all.slice(0, i + 1))));
    for (const { path, units } of files)
      for (const unit of units) {
        const cells = new Map(cellsOf(unit.text).map((cell) => [cell.id, cell.text]));
        const notes = new Map(unit.notes.map((note) => [note.id, note.text]));
        for (const { id, print } of entriesOf(unit, sectionOf(path))) {
          const versions = said.get(id) ?? [];
          if (versions.at(-1)?.print !== print)
            said.set(id, [
              ...versions,
              { date, print, text: words(notes.get(id) ?? cells.get(id) ?? unit.text) },
            ]);
        }
      }
  }
  const result = new Map(
    [...said].map(([id, versions]) => [
      id,
      versions
        .map(({ date, text }, i): Version => {
          const place = places.get(date)?.get(id);
          return {
            edition: formatEdition(date),
            href: place === undefined ? undefined : frozenAddress(date, place),
            runs: runsOf(versions[i - 1]?.text, text),
            first: i === 0,
          };
        })
        .reverse(),
    ]),
  );
  known.set(graph, result);
  return result;
}

const runsOf = (before: string | undefined, now: string): Run[] =>
  before === undefined
    ? [{ text: now, is: 'same' }]
    : joined(
        diffWordsWithSpace(before, now).map(({ value, added, removed }) => ({
          text: value,
          is: added ? 'added' : removed ? 'removed' : 'same',
        })),
      );

/** Changes with nothing but a space or a point between them as one: the words that went, then those that came. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed) result.push({ text: removed, is: 'removed' });
    if (added) result.push({ text: added, is: 'added' });
    [removed, added] = ['', ''];
  };
  for (const [i, run] of runs.entries()) {
    const between =
      run.is === 'same' && /^[^\p{L}\p{N}\n]{1,2}$/u.test(run.text) && i < runs.length - 1;
    if (run.is === 'removed' || (between && removed)) removed += run.text;
    if (run.is === 'added' || (between && added)) added += run.text;
    if (run.is !== 'same' || (between && (removed || added))) continue;
    flush();
    result.push(run);
  }
  flush();
  return result;
}
