/** Places labels, the most important first, so that none covers another, an obstacle or an edge. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A place for a label, with its leader line if it has one. */
export interface LabelPlace {
  box: Box;
  leaderBox?: Box | undefined;
}

export interface LabelRequest<T extends LabelPlace> {
  /** The area that holds every allowed place. */
  area: Box;
  /** Places, the best first. */
  places: Iterable<T>;
}

/** Whether two boxes overlap, or come nearer than a distance. */
export const overlaps = (a: Box, b: Box, air = 0): boolean =>
  a.left < b.right + air &&
  b.left < a.right + air &&
  a.top < b.bottom + air &&
  b.top < a.bottom + air;

export const within = (box: Box, area: Box): boolean =>
  box.left >= area.left &&
  box.right <= area.right &&
  box.top >= area.top &&
  box.bottom <= area.bottom;

/** The square around a point. */
export const around = ({ x, y }: { x: number; y: number }, r: number): Box => ({
  left: x - r,
  top: y - r,
  right: x + r,
  bottom: y + r,
});

/** Width of a letter in ems: rather too wide than too narrow, as fonts are not measured. */
function letterWidth(letter: string): number {
  if (/[ijl.,’'|!]/.test(letter)) return 0.28;
  if (/[frt\s()-]/.test(letter)) return 0.38;
  if (/[mwMW–]/.test(letter)) return 0.86;
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.54;
}

/**
 * Estimated width of a text.
 * @param letter width of the face's letters against the average face
 * @param spacing extra space after each letter
 */
export const textWidth = (text: string, size: number, letter = 1, spacing = 0): number =>
  [...text].reduce((sum, one) => sum + letterWidth(one) * letter * size + spacing, 0);

interface Options {
  obstacles: readonly Box[];
  /** Boxes that are covered only if there is no other place. */
  soft?: readonly Box[];
  /** Least distance between a label and what stands beside it. */
  air?: number;
  most?: number;
}

/**
 * Places labels in the order of the requests; one for which no place is free is left out.
 */
export function placeLabels<T extends LabelPlace>(
  requests: readonly LabelRequest<T>[],
  { obstacles, soft = [], air = 0, most = Infinity }: Options,
): T[] {
  const taken = [...obstacles];
  const placed: T[] = [];
  for (const { area, places } of requests) {
    if (placed.length >= most) break;
    const near = taken.filter((box) => overlaps(box, area, air));
    const isFree = (box: Box, others: readonly Box[], distance: number): boolean =>
      !others.some((other) => overlaps(box, other, distance));
    const boxesOf = ({ box, leaderBox }: T): Box[] => (leaderBox ? [box, leaderBox] : [box]);
    let fallback: T | undefined;
    let best: T | undefined;
    for (const place of places) {
      if (!boxesOf(place).every((box) => within(box, area) && isFree(box, near, air))) continue;
      fallback ??= place;
      if (!isFree(place.box, soft, 1)) continue;
      best = place;
      break;
    }
    const chosen = best ?? fallback;
    if (!chosen) continue;
    placed.push(chosen);
    taken.push(...boxesOf(chosen));
  }
  return placed;
}
