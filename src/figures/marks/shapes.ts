/** The marks of the sides as path strings, of like size to the eye. */
import type { Point } from '../map/frame.ts';

const round = (n: number): string => String(Math.round(n * 10) / 10);

/** A closed shape about a point; r is half its width. */
export function glyph(shape: string, { x, y }: Point, r: number): string {
  const at = (dx: number, dy: number): string => `M${round(x + dx)} ${round(y + dy)}`;
  if (shape === 'square')
    return `${at(-r * 0.88, -r * 0.88)}h${round(r * 1.76)}v${round(r * 1.76)}h-${round(r * 1.76)}z`;
  if (shape === 'triangle')
    return `${at(0, -r * 1.1)}l${round(r * 1.1)} ${round(r * 1.95)}h-${round(r * 2.2)}z`;
  if (shape === 'diamond')
    return `${at(0, -r * 1.2)}l${round(r * 1.2)} ${round(r * 1.2)}-${round(r * 1.2)} ${round(r * 1.2)}-${round(r * 1.2)}-${round(r * 1.2)}z`;
  if (shape === 'cross') {
    const [a, b] = [round(r * 0.7), round(r * 0.6)];
    return `${at(-r * 0.35, -r)}h${a}v${b}h${b}v${a}h-${b}v${b}h-${a}v-${b}h-${b}v-${a}h${b}z`;
  }
  return `${at(-r, 0)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0 ${round(r)} ${round(r)} 0 1 0-${round(2 * r)} 0z`;
}

/** A crossing's diamond. */
export const lozenge = ({ x, y }: Point, r: number): string =>
  `M${round(x)} ${round(y - r)}l${r} ${r}-${r} ${r}-${r}-${r}z`;
