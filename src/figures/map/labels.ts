/** Words on a map: how much room they need, and where they can stand without touching anything. */
import type { Point } from './frame.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Voice = 'country' | 'province' | 'town' | 'crossing' | 'water' | 'boundary';

/** Size on paper, width of a letter against the body face, and extra space between letters. */
const voices: Record<Voice, { size: number; letter: number; spacing: number }> = {
  country: { size: 13, letter: 1.16, spacing: 3.4 },
  province: { size: 9.5, letter: 1.1, spacing: 1.2 },
  town: { size: 12, letter: 0.9, spacing: 0 },
  crossing: { size: 11, letter: 1.04, spacing: 0 },
  water: { size: 10.5, letter: 0.9, spacing: 0.6 },
  boundary: { size: 13, letter: 0.9, spacing: 0.4 },
};

export const sizeOf = (voice: Voice): number => voices[voice].size;

/** Width of a letter in ems, roughly; a little too wide rather than too narrow. */
function em(letter: string): number {
  if (/[ijl.,’'|!]/.test(letter)) return 0.28;
  if (/[frt\s()-]/.test(letter)) return 0.38;
  if (/[mwMW–]/.test(letter)) return 0.86;
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.54;
}

/** Room that words need, in units of the paper. */
export function room(text: string, voice: Voice, scale = 1): { width: number; height: number } {
  const { size, letter, spacing } = voices[voice];
  const words = voice === 'country' || voice === 'province' ? text.toUpperCase() : text;
  const width = [...words].reduce((sum, l) => sum + em(l) * letter * size + spacing, 0);
  return { width: width * scale, height: size * scale };
}

export const overlaps = (a: Box, b: Box, air = 0): boolean =>
  a.left < b.right + air &&
  b.left < a.right + air &&
  a.top < b.bottom + air &&
  b.top < a.bottom + air;

export const around = ({ x, y }: Point, r: number): Box => ({
  left: x - r,
  top: y - r,
  right: x + r,
  bottom: y + r,
});

const within = (box: Box, sheet: Box): boolean =>
  box.left >= sheet.left &&
  box.top >= sheet.top &&
  box.right <= sheet.right &&
  box.bottom <= sheet.bottom;

export type Anchor = 'start' | 'middle' | 'end';

export interface Label {
  text: string;
  voice: Voice;
  x: number;
  /** The foot of the letters. */
  y: number;
  anchor: Anchor;
  box: Box;
  /** Degrees by which it is turned about its point, for names that follow a line. */
  turn?: number;
  /** A hairline from the name to its point, where it stands some way off. */
  leader?: { x1: number; y1: number; x2: number; y2: number };
  /** Size, where it is not that of its voice. */
  size?: number;
  id?: string;
}

export interface Wanted extends Point {
  text: string;
  voice: Voice;
  /** Radius of the mark at its point that the name stands clear of. */
  clear: number;
  id?: string;
}

/** Directions in order of preference, as eighths of a turn from east, clockwise. */
const directions = [0, 4, 7, 1, 3, 5, 6, 2] as const;
/** Farther off than this, a name is tied to its point. */
const far = 16;
const reach = [3, 7, 12, 18, 25] as const;

/**
 * The places in which a name may stand around its point, the best first.
 */
function* candidates(wanted: Wanted): Generator<Label> {
  const { width, height } = room(wanted.text, wanted.voice);
  for (const out of reach) {
    // A name of an area is not tied to a point.
    if (wanted.voice === 'province' && out > far) continue;
    for (const eighth of directions) {
      const angle = (eighth * Math.PI) / 4;
      const r = wanted.clear + out;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const anchor: Anchor = cos > 0.3 ? 'start' : cos < -0.3 ? 'end' : 'middle';
      const x = wanted.x + r * cos;
      // Beside its point a name stands on the middle of its small letters, above and below clear of it.
      const foot = wanted.y + r * sin + height * (0.32 + 0.36 * sin);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      const box = {
        left,
        right: left + width,
        top: foot - height * 0.78,
        bottom: foot + height * 0.22,
      };
      const { text, voice, id } = wanted;
      const leader =
        r > far
          ? {
              x1: Math.max(left, Math.min(left + width, wanted.x)),
              y1: foot - height * 0.3 * (1 - sin),
              x2: wanted.x + 3 * cos,
              y2: wanted.y + 3 * sin,
            }
          : undefined;
      yield {
        text,
        voice,
        x,
        y: foot,
        anchor,
        box,
        ...(leader ? { leader } : {}),
        ...(id ? { id } : {}),
      };
    }
  }
}

/**
 * Sets names so that none touches another, a mark or the edge; a name for which there is no room is left out.
 * @param wanted the most important first
 * @param taken what already stands on the paper
 * @param soft what a name may cover if it must, such as the points of a line
 */
export function setLabels(
  wanted: readonly Wanted[],
  sheet: Box,
  taken: readonly Box[],
  soft: readonly Box[] = [],
): Label[] {
  const boxes = [...taken];
  const set: Label[] = [];
  for (const name of wanted) {
    const free = [...candidates(name)].filter(
      ({ box }) => within(box, sheet) && !boxes.some((other) => overlaps(box, other, 1.5)),
    );
    const best = free.find(({ box }) => !soft.some((other) => overlaps(box, other, 1))) ?? free[0];
    if (!best) continue;
    boxes.push(best.box);
    set.push(best);
  }
  return set;
}
