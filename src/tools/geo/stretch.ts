/** One stretch of the boundary as each drawing has it, for a figure that lays them over one another. */
import type { FeatureCollection, MultiLineString, Position } from 'geojson';

import { linesOf } from './lines.ts';
import type { Box } from './recipe.ts';
import { shape } from './shaper.ts';
import type { Tools } from './tools.ts';

/** Degrees, to about 11 metres. */
const rounded = (position: Position): Position => position.map((n) => Math.round(n * 1e4) / 1e4);

/** The drawings cut to a box, in the order given, each a feature with its name. */
export async function deriveStretch(
  drawings: readonly { drawing: string; lines: readonly Position[][] }[],
  box: Box,
  tools: Tools,
): Promise<FeatureCollection> {
  const features = await Promise.all(
    drawings.map(async ({ drawing, lines }) => {
      const whole: MultiLineString = { type: 'MultiLineString', coordinates: [...lines] };
      const cut = await shape(tools, whole, `-clip bbox=${box.join(',')}`);
      const coordinates = cut.features.flatMap(linesOf).map((line) => line.map(rounded));
      return {
        type: 'Feature' as const,
        properties: { drawing },
        geometry: { type: 'MultiLineString' as const, coordinates },
      };
    }),
  );
  return { type: 'FeatureCollection', features };
}
