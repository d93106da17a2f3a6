/** The recipe of the geodata: everything about the subject that the derivation needs to be told. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const degreesPair = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const box = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe('West, south, east, north in degrees: [-3, 50, -1, 52].');
const country = z
  .string()
  .describe(
    'The id of a country in the source, or its name where it has none: "208" or "Aldermoor".',
  );
const source = z.string().describe('The key of an entry in `packages`.');

const origin = z.strictObject({
  package: z
    .string()
    .regex(/^(@[^/]+\/)?[^@]+@\d+\.\d+\.\d+$/)
    .describe('Name and exact version: some-atlas@1.2.3.'),
  code: z.string().describe('Licence of the package: MIT.'),
  data: z.string().describe('Licence of the data in it, and who says so.'),
  attribution: z.string().describe('The credit to print beside a map.'),
  files: z
    .array(z.string())
    .min(1)
    .describe('What to take out of the package, each path below its root.'),
  makes: z.array(z.string()).min(1).describe('The derived files that have something of it.'),
});

const line = z.strictObject({
  source,
  label: z.string().describe('What the line is called in the file itself.'),
  drawing: z
    .string()
    .describe('What drawings of it are called where lengths are compared: OpenStreetMap.'),
  licence: z.string().describe('Licence of the derived file, said in the file.'),
  index: z.string().describe('The file with the index of the zones.'),
  shapes: z.string().describe('The file with their shapes.'),
  zones: z
    .tuple([z.string(), z.string()])
    .describe('Two time zones; the line is the boundary that they share.'),
  startsNear: degreesPair.describe('The end that comes first in the file, longitude and latitude.'),
  files: z
    .array(z.strictObject({ file: z.string(), metres: z.number().positive() }))
    .describe('A file and the interval of its simplification in metres.'),
  drawings: z
    .array(z.number().positive())
    .describe('Intervals in metres at which the length is measured.'),
  stretch: z
    .strictObject({ file: z.string(), box })
    .optional()
    .describe(
      'A file with one stretch of the line, within a box, as each measured drawing has it.',
    ),
  expects: z.strictObject({
    vertices: z.number().int(),
    km: z.number(),
    passes: z
      .array(z.strictObject({ name: z.string(), at: degreesPair, withinKm: z.number() }))
      .describe(
        'Points on the line and how far off they may be; a simplified line may be its interval farther off.',
      ),
  }),
});

const countries = z.strictObject({
  source,
  file: z.string(),
  object: z.string(),
  keep: z.array(country),
  pair: z
    .tuple([country, country])
    .describe('The two countries whose border is drawn from the line instead.'),
  disputed: z.array(
    z.strictObject({
      label: z.string(),
      between: z.array(z.tuple([country, country])),
      northOf: z
        .number()
        .optional()
        .describe('Only the part of the border north of this latitude.'),
    }),
  ),
  drawings: z
    .array(z.strictObject({ file: z.string(), label: z.string() }))
    .describe('Files in which the length of the same border is measured.'),
});

const provinces = z.strictObject({
  source,
  files: z.array(z.strictObject({ file: z.string(), object: z.string(), country })),
  corrections: z.array(
    z.strictObject({
      file: z.string(),
      name: z.string().describe('The name in the file.'),
      near: degreesPair
        .optional()
        .describe('Which one, where the file has the name twice: its middle.'),
      is: z
        .string()
        .describe(
          'The name now. Two that get the same name become one, and the line between them is a former one.',
        ),
    }),
  ),
});

const rivers = z.strictObject({
  source,
  file: z.string(),
  object: z.string(),
  named: z
    .array(z.strictObject({ name: z.string(), near: z.array(degreesPair) }))
    .describe('The source has no names: a name for the river that passes each point.'),
  authored: z
    .array(z.strictObject({ name: z.string(), points: z.array(degreesPair).min(10).max(25) }))
    .describe('Drawn by hand, from the source down.'),
});

const towns = z.strictObject({
  source,
  file: z.string(),
  countries: z.array(z.string().length(2)),
  minimumPopulation: z.number().int(),
  added: z.strictObject({
    source,
    file: z.string(),
    towns: z.array(
      z.strictObject({ find: z.string(), country: z.string().length(2), name: z.string() }),
    ),
  }),
});

const relief = z.strictObject({
  source,
  file: z.string(),
  covers: box.describe('What the picture shows, in degrees, linear in both directions.'),
  width: z.number().int().describe('Width of the result in pixels.'),
});

const recipe = z.strictObject({
  box: box.describe('What everything is clipped to.'),
  packages: z.record(z.string(), origin),
  line,
  countries,
  provinces,
  rivers,
  towns,
  relief,
  world: z.strictObject({ source, file: z.string(), object: z.string() }),
  notice: z.array(z.string()).describe('Paragraphs of the notice that no field above can say.'),
});

/** West, south, east and north in degrees (WGS 84). */
export type Box = z.infer<typeof box>;
/** One package that data come from. */
export type Origin = z.infer<typeof origin>;
/** The whole recipe, checked. */
export type Recipe = z.infer<typeof recipe>;

/** Reads and checks the recipe at a path. */
export async function readRecipe(path: string): Promise<Recipe> {
  const result = recipe.safeParse(parse(await readFile(path, 'utf8')));
  if (!result.success) throw new Error(`${path}\n${z.prettifyError(result.error)}`);
  return result.data;
}
