/** The sides' marks as paths around a point, for figures drawn while building. */
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  type SymbolType,
} from 'd3';
import type { Graph } from '../content/graph.ts';
import type { Side } from '../records/dossier/schema.ts';

const types: Record<Side['shape'], SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
};

/** Coordinates to a tenth, so that a page does not carry digits that nobody sees. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A side's mark; a ring where nobody's side is meant.
 * @param size area in square units of the drawing
 */
export function markPath(graph: Graph, side: string | undefined, size = 78): string {
  const shape = graph.dossier.sides.find((s) => s.id === side)?.shape ?? 'circle';
  const path = symbol(types[shape], size)() ?? '';
  return path.replace(/-?\d+\.\d+(e-?\d+)?/g, (digits) => String(round(Number(digits))));
}
