/** How long the same line is in drawings of different detail. */
import type { Position } from 'geojson';

import { lineLength } from './distance.ts';

/** One drawing: where it is from, how many vertices it has and its length in km. */
export interface Drawing {
  drawing: string;
  package: string;
  /** Interval of the simplification in metres, where the drawing is a simplified one. */
  metres?: number;
  vertices: number;
  km: number;
}

/** Measures a drawing over its vertices, on the sphere, to a tenth of a km. */
export function measure(
  about: Omit<Drawing, 'vertices' | 'km'>,
  lines: readonly Position[][],
): Drawing {
  const vertices = lines.reduce((sum, line) => sum + line.length, 0);
  const km = lines.reduce((sum, line) => sum + lineLength(line), 0);
  return { ...about, vertices, km: Math.round(km * 10) / 10 };
}
