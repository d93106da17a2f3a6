/** The relief under the map: a picture of the land, cut to the box, in Web Mercator, pale enough to draw on. */
import { toMercator } from './mercator.ts';
import type { Recipe } from './recipe.ts';
import type { Tools } from './tools.ts';

/** A WebP picture whose edges are the recipe's box and whose rows are linear in Mercator's ordinate. */
export async function deriveRelief(
  picture: Buffer,
  { box, relief }: Recipe,
  tools: Tools,
): Promise<Buffer> {
  const { data, info } = await tools
    .sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { data: pixels, ...raw } = toMercator({ data, ...info }, relief.covers, box, relief.width);
  return tools
    .sharp(Buffer.from(pixels), { raw })
    .modulate({ saturation: 0.35 })
    .linear(0.5, 122)
    .blur(0.8)
    .webp({ quality: 60, effort: 6 })
    .toBuffer();
}
