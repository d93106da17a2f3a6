/** What an edition has to write: all that is new or says something else than the edition before, and what has gone. */
import { noteWords } from '../content/ledger.ts';
import type { FrozenFile, Unit } from '../content/frozen.ts';
import type { Graph } from '../content/graph.ts';
import type { Fate } from '../content/schema/permalinks.ts';
import { allText } from '../text/all.ts';
import { stateAfter, type Standing } from './state.ts';

export interface Closing {
  files: FrozenFile[];
  gone: Map<string, Fate>;
  /** Ids that are new, that stand for something else than before, and that lead on to another. */
  added: string[];
  changed: string[];
  moved: { id: string; to: string }[];
}

const notes = (unit: Unit): string =>
  unit.notes.map((note) => `${note.id} ${noteWords(note)}`).join('\n');

/** Records by their fields, so that the way in which they are written may change; prose by its text, and notes without the names of their sources. */
const differs = (now: Unit, path: string, before: Standing | undefined): boolean =>
  before === undefined ||
  before.path !== path ||
  (now.kind !== 'figure' && now.print !== undefined
    ? now.print !== before.print
    : now.text !== before.text || notes(now) !== notes(before));

/** Compares what stands with the last edition. */
export function closingOf(graph: Graph): Closing {
  const before = stateAfter(graph.frozen);
  const files = allText(graph).flatMap(({ path, units, contents }): FrozenFile[] => {
    const written = units.filter((unit) => differs(unit, path, before.units.get(unit.id)));
    const reordered = contents.join() !== (before.contents.get(path) ?? []).join();
    return written.length === 0 && !reordered
      ? []
      : [{ path, units: written, ...(reordered ? { contents } : {}) }];
  });
  const closing: Closing = { files, gone: new Map(), added: [], changed: [], moved: [] };
  for (const { id, since, changed, gone } of graph.permalinks.values()) {
    const fresh = since === undefined || since.endsWith('+');
    if (gone && changed?.endsWith('+')) {
      closing.gone.set(
        id,
        'to' in gone ? { moved: gone.to } : { retired: gone.why, successor: gone.successor },
      );
      if ('to' in gone) closing.moved.push({ id, to: gone.to });
    } else if (fresh) closing.added.push(id);
    else if (changed?.endsWith('+')) closing.changed.push(id);
  }
  return closing;
}
