/** Mapshaper as functions: GeoJSON in, GeoJSON out. */
import type { FeatureCollection, GeoJsonObject, Position } from 'geojson';

import type { Tools } from './tools.ts';

/** Runs mapshaper's commands on one layer and returns the layer that they leave, as GeoJSON features. */
export async function shape(
  tools: Tools,
  input: GeoJsonObject,
  commands: string,
  options = '',
): Promise<FeatureCollection> {
  const text = await run(
    tools,
    input,
    commands,
    options,
    'format=geojson geojson-type=FeatureCollection gj2008',
  );
  return JSON.parse(text) as FeatureCollection;
}

/** Simplifies a line (degrees) with Douglas and Peucker's algorithm at an interval in metres. */
export async function simplifyLine(
  tools: Tools,
  line: readonly Position[],
  metres: number,
): Promise<Position[]> {
  const result = await shape(
    tools,
    { type: 'LineString', coordinates: line } as GeoJsonObject,
    `-simplify dp interval=${metres}`,
  );
  const geometry = result.features[0]?.geometry;
  if (geometry?.type !== 'LineString')
    throw new Error(`a line simplified at ${metres} m is no longer a line`);
  return geometry.coordinates;
}

async function run(
  tools: Tools,
  input: GeoJsonObject,
  commands: string,
  options: string,
  output: string,
): Promise<string> {
  const result = await tools.mapshaper.applyCommands(
    `-i in.json ${options} ${commands} -o out.json ${output}`,
    {
      'in.json': JSON.stringify(input),
    },
  );
  const text = result['out.json'];
  if (text === undefined) throw new Error(`mapshaper wrote nothing for: ${commands}`);
  return text.toString();
}
