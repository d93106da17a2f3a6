/** The map: its edges, the files it is drawn from, the names set on it, and the line that is the subject's own. */
import { z } from 'zod';
import { doc, latitude, longitude, nativeName, ref, refs, text, webAddress } from '../fields.ts';

const position = z.strictObject({
  holder: doc(text, 'Who holds it.', 'The town'),
  says: doc(text, 'The position, in a few words.', 'the parish boundary'),
  sources: doc(refs('source').min(1, 'name a source'), 'Where it is stated.'),
});

const file = z
  .string()
  .regex(/^[\w.-]+$/, 'write the name of a file in content/geo, without a folder');

const lengths = z.strictObject({
  file: doc(
    file,
    'File in content/geo with the length of each drawing of the line, the coarsest first.',
    'lengths.json',
  ),
  series: doc(ref('series'), 'The series with the lengths that others give.', 'brook-length'),
  stretch: doc(
    file.optional(),
    'File in content/geo with one stretch of the line as each drawing has it.',
    'drawings.json',
  ),
  official: doc(
    refs('source').default([]),
    'Sources of that series whose figures are set beside the drawings.',
    ['county-survey-1911'],
  ),
});

const boundary = z.strictObject({
  name: doc(text, 'Name of the line.', 'Mill Brook line'),
  native: doc(z.array(nativeName).default([]), 'Its name in other scripts.'),
  fine: doc(file, 'File in content/geo with the line for large maps.', 'line.geojson'),
  coarse: doc(file, 'File in content/geo with the line for small maps.', 'line-1km.geojson'),
  disputed: doc(
    z.boolean().default(true),
    'Whether it is drawn as a disputed line, in dashes and dots, or as one that both sides accept.',
  ),
  positions: doc(z.array(position), 'What each side holds it to be; printed in the legend.'),
  note: doc(text, 'Where the drawing comes from and how coarse it is.'),
  attribution: doc(
    text,
    'Credit that must stay on the map.',
    '© OpenStreetMap contributors, ODbL 1.0',
  ),
  lengths: doc(lengths.optional(), 'What is known of how long the drawn line is.'),
});

const edges =
  'write the four edges of the map as [west, south, east, north], west before east and south before north';

export const extent = z
  .tuple([longitude, latitude, longitude, latitude], edges)
  .refine(([w, s, e, n]) => w < e && s < n, edges);

const layers = z.strictObject({
  countries: doc(
    file,
    'TopoJSON with the objects `countries`, `borders`, `disputed` and `coast`.',
    'countries.topo.json',
  ),
  subject: doc(
    z.array(text).default([]),
    'Ids, in that file, of the countries that the dossier is about; the others are drawn fainter.',
  ),
  provinces: doc(
    file.optional(),
    'TopoJSON with the objects `lines` and `labels`.',
    'provinces.topo.json',
  ),
  rivers: doc(
    file.optional(),
    'TopoJSON with the object `rivers`, each with a name.',
    'rivers.topo.json',
  ),
  relief: doc(
    file.optional(),
    'A picture of the relief in Web Mercator that covers exactly `extent`.',
    'relief.webp',
  ),
  world: doc(
    file.optional(),
    'TopoJSON with the object `land`, for the inset globe.',
    'world.topo.json',
  ),
});

const names = z.strictObject({
  towns: doc(file, 'List of towns with name, lon and lat.', 'towns.json'),
  large: doc(z.array(text).default([]), 'Towns named on every map, the most important first.', [
    'Aldermoor',
  ]),
  middle: doc(z.array(text).default([]), 'Towns named on maps of a region.'),
  small: doc(z.array(text).default([]), 'Towns named on close maps only.'),
  rivers: doc(z.array(text).default([]), 'Rivers that are named.', ['Mill Brook']),
});

export const map = z.strictObject({
  extent: doc(
    extent,
    'The map’s edges: west, south, east, north, degrees WGS 84. Places outside must say `beyond: true`.',
    [-1, 53, 1, 54],
  ),
  plate: doc(
    extent.optional(),
    'The edges of the large plate, where it shows less than the whole.',
    [-1, 53.2, 0.5, 54],
  ),
  narrow: doc(
    extent.optional(),
    'The edges of the plate on narrow screens, about as high as wide.',
  ),
  layers: doc(
    layers.optional(),
    'The files in content/geo from which the map is drawn; without them there is no map.',
  ),
  names: doc(names.optional(), 'The names set on the map.'),
  boundary: doc(boundary.optional(), 'The line that is the subject’s own, if there is one.'),
  credits: doc(z.array(text).default([]), 'Further credits that the map carries.', [
    'Made with Natural Earth',
  ]),
  caption: doc(text.optional(), 'What stands under the large plate.'),
  tiles: doc(
    z.strictObject({ address: webAddress, attribution: text }).optional(),
    'An optional layer of map pictures from another host, with {z}, {x} and {y} in its address; off until the reader asks for it.',
    { address: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© The mappers' },
  ),
});

/** West, south, east, north, in degrees. */
export type Extent = z.infer<typeof extent>;
