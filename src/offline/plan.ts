/** What an edition needs that is not there yet. */
import type { KeptFile } from './types.ts';

export interface Plan {
  /** Same bytes in the edition before: taken from there. */
  copy: readonly KeptFile[];
  fetch: readonly KeptFile[];
  /** Bytes that are there already. */
  done: number;
}

/**
 * @param present paths that a fetching broken off earlier has left in place
 * @param before the list of the edition that is kept now
 */
export function planUpdate(
  list: readonly KeptFile[],
  present: ReadonlySet<string>,
  before: readonly KeptFile[] = [],
): Plan {
  const old = new Map(before.map(([path, digest]) => [path, digest]));
  const missing = list.filter(([path]) => !present.has(path));
  const same = ([path, digest]: KeptFile): boolean => old.get(path) === digest;
  const done = list
    .filter(([path]) => present.has(path))
    .reduce((sum, [, , size]) => sum + size, 0);
  return { copy: missing.filter(same), fetch: missing.filter((file) => !same(file)), done };
}
