/** The symbols of the sides and crossings as path strings, of like size to the eye. */
import { tenth } from '../../lib/numbers.ts';

interface Point {
  x: number;
  y: number;
}

/** A closed shape about a point; r is half its width. */
export function shapePath(shape: string | undefined, { x, y }: Point, r: number): string {
  const at = (dx: number, dy: number): string => `M${tenth(x + dx)} ${tenth(y + dy)}`;
  if (shape === 'square') {
    const side = tenth(r * 1.76);
    return `${at(-r * 0.88, -r * 0.88)}h${side}v${side}h-${side}z`;
  }
  if (shape === 'triangle')
    return `${at(0, -r * 1.1)}l${tenth(r * 1.1)} ${tenth(r * 1.95)}h-${tenth(r * 2.2)}z`;
  if (shape === 'diamond') return diamondPath({ x, y }, tenth(r * 1.2));
  if (shape === 'cross') {
    const [a, b] = [tenth(r * 0.7), tenth(r * 0.6)];
    return `${at(-r * 0.35, -r)}h${a}v${b}h${b}v${a}h-${b}v${b}h-${a}v-${b}h-${b}v-${a}h${b}z`;
  }
  const d = tenth(2 * r);
  return `${at(-r, 0)}a${tenth(r)} ${tenth(r)} 0 1 0 ${d} 0 ${tenth(r)} ${tenth(r)} 0 1 0-${d} 0z`;
}

export const diamondPath = ({ x, y }: Point, r: number): string =>
  `M${tenth(x)} ${tenth(y - r)}l${r} ${r}-${r} ${r}-${r}-${r}z`;
