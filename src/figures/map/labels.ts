/** Labels of a map: how each style looks, and the places around a point where one may stand. */
import { placeLabels, textWidth, type Box, type LabelPlace } from '../../lib/labels.ts';
import type { Point } from './frame.ts';

export type LabelStyle = 'country' | 'province' | 'town' | 'crossing' | 'water' | 'boundary';

/** Size, width of a letter against the average face, and extra space between letters. */
const styles: Record<LabelStyle, { size: number; letter: number; spacing: number }> = {
  country: { size: 13, letter: 1.16, spacing: 3.4 },
  province: { size: 9.5, letter: 1.1, spacing: 1.2 },
  town: { size: 12, letter: 0.9, spacing: 0 },
  crossing: { size: 11, letter: 1.04, spacing: 0 },
  water: { size: 10.5, letter: 0.9, spacing: 0.6 },
  boundary: { size: 13, letter: 0.9, spacing: 0.4 },
};

export const sizeOf = (style: LabelStyle): number => styles[style].size;

/** Estimated size of a label, in units of the drawing. */
export function textSize(
  text: string,
  style: LabelStyle,
  scale = 1,
): { width: number; height: number } {
  const { size, letter, spacing } = styles[style];
  const shown = style === 'country' || style === 'province' ? text.toUpperCase() : text;
  return { width: textWidth(shown, size, letter, spacing) * scale, height: size * scale };
}

export type Anchor = 'start' | 'middle' | 'end';

export interface Label extends LabelPlace {
  text: string;
  style: LabelStyle;
  x: number;
  /** Base line of the text. */
  y: number;
  anchor: Anchor;
  /** Degrees by which it is turned about its point, where it follows a line. */
  turn?: number;
  /** A line from the label to its point, where it stands some way off. */
  leader?: { x1: number; y1: number; x2: number; y2: number };
  /** Size, where it is not that of its style. */
  size?: number;
}

/** A point that is to be labelled. */
export interface Target extends Point {
  text: string;
  style: LabelStyle;
  /** Radius of the mark at the point. */
  clear: number;
}

/** Directions in order of preference, as eighths of a turn from east, clockwise. */
const directions = [0, 4, 7, 1, 3, 5, 6, 2] as const;
const distances = [3, 7, 12, 18, 25] as const;
/** Farther off than this, a label has a leader. */
const far = 16;

/** Places around a point, the best first. */
function* placesAround({ text, style, clear, ...point }: Target): Generator<Label> {
  const { width, height } = textSize(text, style);
  for (const distance of distances) {
    // The label of an area belongs to no point.
    if (style === 'province' && distance > far) continue;
    for (const eighth of directions) {
      const angle = (eighth * Math.PI) / 4;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const r = clear + distance;
      const anchor: Anchor = cos > 0.3 ? 'start' : cos < -0.3 ? 'end' : 'middle';
      const x = point.x + r * cos;
      // Beside its point a label is centred on its small letters; above and below it is clear of it.
      const y = point.y + r * sin + height * (0.32 + 0.36 * sin);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      const box = { left, right: left + width, top: y - height * 0.78, bottom: y + height * 0.22 };
      const leader = {
        x1: Math.max(left, Math.min(left + width, point.x)),
        y1: y - height * 0.3 * (1 - sin),
        x2: point.x + 3 * cos,
        y2: point.y + 3 * sin,
      };
      yield { text, style, x, y, anchor, box, ...(r > far ? { leader } : {}) };
    }
  }
}

/**
 * Labels points so that no label touches another, an obstacle or the edge.
 * @param targets the most important first
 * @param soft boxes that are covered only if there is no other place, such as points of a line
 */
export const labelPoints = (
  targets: readonly Target[],
  area: Box,
  obstacles: readonly Box[],
  soft: readonly Box[] = [],
): Label[] =>
  placeLabels(
    targets.map((target) => ({ area, places: placesAround(target) })),
    { obstacles, soft, air: 1.5 },
  );
