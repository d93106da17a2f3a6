/** The line itself: the boundary that two time zones share, checked against what the recipe expects of it. */
import type { Feature, LineString, Position } from 'geojson';

import { degrees, distanceToLine, lineLength } from './distance.ts';
import type { ReadSource } from './packages.ts';
import type { Recipe } from './recipe.ts';
import { sharedLines, startingNear } from './shared-line.ts';
import { simplifyLine } from './shaper.ts';
import type { Tools } from './tools.ts';
import { zoneRings } from './zones.ts';

/** The unsimplified line in degrees (WGS 84), from the end that the recipe names. */
export async function deriveLine(
  read: ReadSource,
  { line }: Recipe,
  tools: Tools,
): Promise<Position[]> {
  const rings = zoneRings(
    await read(line.source, line.index),
    await read(line.source, line.shapes),
    line.zones,
    tools,
  );
  const [first = [], second = []] = line.zones.map((zone) => rings.get(zone));
  const [whole, ...rest] = sharedLines(first, second);
  if (!whole || rest.length > 0)
    throw new Error(
      `${line.zones.join(' and ')} share ${whole ? rest.length + 1 : 'no'} lines, not one`,
    );
  const km = lineLength(whole);
  if (whole.length !== line.expects.vertices || Math.abs(km - line.expects.km) > 0.1) {
    throw new Error(
      `the line has ${whole.length} vertices and ${km.toFixed(1)} km; the recipe expects ${line.expects.vertices} and ${line.expects.km}`,
    );
  }
  return startingNear(whole, line.startsNear);
}

/** The line simplified at an interval in metres, four decimals of a degree, with its licence in the file. */
export async function lineFeature(
  whole: readonly Position[],
  metres: number,
  { line, packages }: Recipe,
  tools: Tools,
): Promise<Feature<LineString>> {
  const coordinates = (await simplifyLine(tools, whole, metres)).map(fourDecimals);
  for (const { name, at, withinKm } of line.expects.passes) {
    const km = distanceToLine(at, coordinates);
    const allowed = withinKm + metres / 1000;
    if (km > allowed)
      throw new Error(
        `simplified to ${metres} m the line passes ${name} at ${km.toFixed(2)} km, not within ${allowed}`,
      );
  }
  return {
    type: 'Feature',
    properties: {
      label: line.label,
      metres,
      licence: line.licence,
      attribution: packages[line.source]?.attribution ?? '',
      source: packages[line.source]?.package ?? '',
    },
    geometry: { type: 'LineString', coordinates },
  };
}

function fourDecimals(position: Position): Position {
  return degrees(position).map((value) => Math.round(value * 1e4) / 1e4);
}
