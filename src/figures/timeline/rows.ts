/** Distributes marks over rows so that none covers another. */

export interface Extent {
  /** Left and right edge along time. */
  start: number;
  end: number;
}

/** Gap between neighbours in a row. */
const gap = 1.5;
/** Wider than this, a mark goes into the lowest rows. */
const long = 24;

/** Row of each item, 0 nearest the base line: long ones first, then in order of time. */
export function packRows(items: readonly Extent[]): number[] {
  const rank = ({ start, end }: Extent): number => (end - start > long ? 0 : 1);
  const order = items
    .map((item, i) => ({ item, i }))
    .sort((a, b) => rank(a.item) - rank(b.item) || a.item.start - b.item.start);
  const rows: Extent[][] = [];
  const result = items.map(() => 0);
  for (const { item, i } of order) {
    const free = rows.findIndex((row) => isFree(row, item));
    const index = free < 0 ? rows.push([]) - 1 : free;
    const row = rows[index] ?? [];
    row.splice(firstEndingAfter(row, item.start), 0, item);
    result[i] = index;
  }
  return result;
}

/** Index of the first item of a sorted row that ends after a position. */
function firstEndingAfter(row: readonly Extent[], position: number): number {
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
  const next = row[firstEndingAfter(row, item.start - gap)];
  return next === undefined || next.start >= item.end + gap;
}
