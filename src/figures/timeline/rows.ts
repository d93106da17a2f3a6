/** Puts marks into rows so that none covers another. Runs at build and again in the browser when the reader zooms. */

export interface Extent {
  /** Left and right edge along time. */
  start: number;
  end: number;
}

/** Gap between neighbours in a row. */
const gap = 1.5;

/** Row of each item, 0 nearest the base line: long ones first, so that they lie at the bottom; then in order of time. */
export function packRows(items: readonly Extent[], long = 24): number[] {
  const order = items
    .map((_, i) => i)
    .sort(
      (a, b) => rank(items[a]) - rank(items[b]) || (items[a]?.start ?? 0) - (items[b]?.start ?? 0),
    );
  function rank(item: Extent | undefined): number {
    return item && item.end - item.start > long ? 0 : 1;
  }
  const rows: Extent[][] = [];
  const result = items.map(() => 0);
  for (const i of order) {
    const item = items[i];
    if (!item) continue;
    let row = rows.findIndex((taken) => isFree(taken, item));
    if (row < 0) row = rows.push([]) - 1;
    insert(rows[row] ?? [], item);
    result[i] = row;
  }
  return result;
}

/** Index of the first neighbour that ends after a position; the row is sorted. */
function after(row: readonly Extent[], position: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isFree(row: readonly Extent[], item: Extent): boolean {
  const next = row[after(row, item.start - gap)];
  return next === undefined || next.start >= item.end + gap;
}

function insert(row: Extent[], item: Extent): void {
  row.splice(after(row, item.start), 0, item);
}
