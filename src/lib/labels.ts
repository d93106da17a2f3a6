/** Chooses labels by weight and finds each a place where it covers neither a mark nor another label. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A mark that would like a label. */
export interface Wish {
  id: string;
  text: string;
  weight: number;
  /** The mark with its bar. */
  box: Box;
  /** Middle of the mark itself. */
  x: number;
  y: number;
  /** The room within which its label must stay. */
  room: Box;
}

export interface Label {
  id: string;
  text: string;
  x: number;
  /** Base line of the text. */
  y: number;
  anchor: 'start' | 'end';
  box: Box;
  /** Line from the mark to a label that stands off it. */
  leader: { x: number; from: number; to: number } | undefined;
}

/** How many of the heaviest are tried; the rest would hardly find room. */
const tries = 240;

/** Width of a text, guessed a little too wide: the fonts are not there at build. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.56;

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const inside = (box: Box, room: Box): boolean =>
  box.left >= room.left &&
  box.right <= room.right &&
  box.top >= room.top &&
  box.bottom <= room.bottom;

interface Options {
  /** Size of the type. */
  size: number;
  most: number;
  /** Whether a label may stand above its mark, joined by a line. */
  above: boolean;
  /** Whether a label may stand before its mark. */
  before?: boolean;
}

/** Places at most `most` labels, heaviest first. Those for whom no place is found go without. */
export function placeLabels(
  wishes: readonly Wish[],
  obstacles: readonly Box[],
  placed: readonly Label[],
  { size, most, above, before = true }: Options,
): Label[] {
  const taken: Box[] = [...obstacles, ...placed.flatMap(boxesOf)];
  const named = new Set(placed.map((label) => label.id));
  const labels: Label[] = [];
  const byWeight = [...wishes]
    .sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id))
    .slice(0, tries);
  for (const wish of byWeight) {
    if (labels.length >= most) break;
    if (named.has(wish.id)) continue;
    const reach = textWidth(wish.text, size) + 8;
    const near = taken.filter(
      (other) => other.left < wish.box.right + reach && other.right > wish.box.left - reach,
    );
    const fits = (box: Box): boolean =>
      inside(box, wish.room) && !near.some((other) => overlaps(box, other));
    const label = candidates(wish, size, above, before).find(
      (c) => fits(c.box) && (c.leader === undefined || fits(leaderBox(c.leader))),
    );
    if (!label) continue;
    labels.push(label);
    taken.push(...boxesOf(label));
  }
  return labels;
}

const boxesOf = (label: Label): Box[] =>
  label.leader ? [label.box, leaderBox(label.leader)] : [label.box];

const leaderBox = (leader: { x: number; from: number; to: number }): Box => ({
  left: leader.x - 1,
  right: leader.x + 1,
  top: leader.to,
  bottom: leader.from,
});

/** Places for a label, best first: after its mark, before it, or above it. */
function* candidates(
  { id, text, box, x, y, room }: Wish,
  size: number,
  above: boolean,
  before: boolean,
): Generator<Label> {
  const width = textWidth(text, size);
  const half = size * 0.62;
  const beside = { top: y - half, bottom: y + half };
  const base = y + size * 0.34;
  yield {
    id,
    text,
    x: box.right + 4,
    y: base,
    anchor: 'start',
    box: { left: box.right + 3, right: box.right + 4 + width, ...beside },
    leader: undefined,
  };
  if (before)
    yield {
      id,
      text,
      x: box.left - 4,
      y: base,
      anchor: 'end',
      box: { left: box.left - 4 - width, right: box.left - 3, ...beside },
      leader: undefined,
    };
  if (!above) return;
  for (let bottom = y - 8; bottom - 2 * half >= room.top; bottom -= 4) {
    const at = { top: bottom - 2 * half, bottom };
    const leader = { x, from: y - 5, to: bottom };
    yield {
      id,
      text,
      x: x - 1,
      y: bottom - size * 0.28,
      anchor: 'start',
      box: { left: x - 2, right: x - 1 + width, ...at },
      leader,
    };
    yield {
      id,
      text,
      x: x + 1,
      y: bottom - size * 0.28,
      anchor: 'end',
      box: { left: x + 1 - width, right: x + 2, ...at },
      leader,
    };
  }
}
