/** What stood in the dossier when an edition came out. */
import type { Fate } from '../content/schema/permalinks.ts';
import type { Frozen, Unit } from '../content/frozen.ts';

/** A unit where it stands, with the edition that last wrote it. */
export interface Standing extends Unit {
  path: string;
  edition: string;
}

export interface State {
  units: ReadonlyMap<string, Standing>;
  /** Ids of what stands on a page, by the path of its file. */
  contents: ReadonlyMap<string, readonly string[]>;
  /** What had gone by then, and in which edition. */
  gone: ReadonlyMap<string, Fate & { edition: string }>;
}

/** The state after some editions, oldest first. */
export function stateAfter(frozen: readonly Frozen[]): State {
  const units = new Map<string, Standing>();
  const contents = new Map<string, readonly string[]>();
  const gone = new Map<string, Fate & { edition: string }>();
  for (const { date, files, gone: left } of frozen) {
    for (const { path, units: written, contents: listed } of files) {
      for (const unit of written) {
        units.set(unit.id, { ...unit, path, edition: date });
        gone.delete(unit.id);
      }
      if (listed) contents.set(path, listed);
    }
    for (const [id, fate] of left) {
      units.delete(id);
      gone.set(id, { ...fate, edition: date });
    }
  }
  return { units, contents, gone };
}
