/** The land of the whole world, coarse and small, for an inset. */
import { shape } from './shaper.ts';
import type { Tools } from './tools.ts';
import { topoObject } from './topology.ts';
import type { Topology } from './topology.ts';

/** A topology with the object `land`: islands and detail that an inset of some 150 px cannot show are gone. */
export async function deriveWorld(
  atlas: Topology,
  object: string,
  tools: Tools,
): Promise<Topology> {
  const land = await shape(
    tools,
    tools.client.feature(atlas, topoObject(atlas, object)),
    '-filter-islands min-area=40000km2 -simplify visvalingam weighted 15% keep-shapes',
  );
  return tools.server.topology({ land }, 1000);
}
