/** `npm run geo`: derives the files of content/geo again from the packages that its recipe names. Not part of the build. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Position } from 'geojson';

import { borderOf, deriveCountries } from './countries.ts';
import { measure, type Drawing } from './lengths.ts';
import { deriveLine, lineFeature } from './line.ts';
import { notice } from './notice.ts';
import { fetchPackages } from './packages.ts';
import { deriveProvinces } from './provinces.ts';
import { readRecipe } from './recipe.ts';
import { deriveRelief } from './relief.ts';
import { deriveRivers } from './rivers.ts';
import { simplifyLine } from './shaper.ts';
import { deriveStretch } from './stretch.ts';
import { loadTools } from './tools.ts';
import type { Topology } from './topology.ts';
import { deriveTowns } from './towns.ts';
import { deriveWorld } from './world.ts';

const folder = resolve('content/geo');
const cache = resolve('node_modules/.cache/geo');

const recipe = await readRecipe(join(folder, 'recipe.yaml'));
const read = await fetchPackages(recipe.packages, join(cache, 'packages'));
const tools = await loadTools(join(cache, 'tools'));
const topology = async (source: string, file: string): Promise<Topology> =>
  JSON.parse((await read(source, file)).toString('utf8')) as Topology;

const { line, countries, rivers, relief, world } = recipe;
const whole = await deriveLine(read, recipe, tools);
for (const { file, metres } of line.files)
  await save(file, json(await lineFeature(whole, metres, recipe, tools)));
await save(
  'countries.topo.json',
  json(await deriveCountries(await topology(countries.source, countries.file), recipe, tools)),
);
await save('provinces.topo.json', json(await deriveProvinces(read, recipe, tools)));
await save(
  'rivers.topo.json',
  json(await deriveRivers(await topology(rivers.source, rivers.file), recipe, tools)),
);
await save(
  'world.topo.json',
  json(await deriveWorld(await topology(world.source, world.file), world.object, tools)),
);
await save('towns.json', jsonLines(await deriveTowns(read, recipe, tools)));
await save(
  'relief.webp',
  await deriveRelief(await read(relief.source, relief.file), recipe, tools),
);
const drawings = await allDrawings();
await save('lengths.json', jsonLines(drawings.map(({ about, lines }) => measure(about, lines))));
if (line.stretch) {
  const named = drawings.map(({ about, lines }) => ({ drawing: about.drawing, lines }));
  await save(line.stretch.file, json(await deriveStretch(named, line.stretch.box, tools)));
}
await save('NOTICE.md', notice(recipe));

/** The border of the recipe's pair as each drawing has it, the coarsest first. */
async function allDrawings(): Promise<
  { about: Omit<Drawing, 'vertices' | 'km'>; lines: Position[][] }[]
> {
  const nameOf = (source: string): string => recipe.packages[source]?.package ?? source;
  const found: Awaited<ReturnType<typeof allDrawings>> = [];
  for (const { file, label } of countries.drawings) {
    const lines = borderOf(
      await topology(countries.source, file),
      countries.object,
      countries.pair,
      tools,
    );
    found.push({ about: { drawing: label, package: nameOf(countries.source) }, lines });
  }
  for (const metres of line.drawings) {
    const about = {
      drawing: `${line.drawing}, simplified to ${metres} m`,
      package: nameOf(line.source),
      metres,
    };
    found.push({ about, lines: [await simplifyLine(tools, whole, metres)] });
  }
  found.push({
    about: { drawing: `${line.drawing}, as drawn`, package: nameOf(line.source) },
    lines: [whole],
  });
  return found;
}

async function save(file: string, content: string | Buffer): Promise<void> {
  await writeFile(join(folder, file), content);
  console.log(`${file}  ${(Buffer.byteLength(content) / 1024).toFixed(1)} KiB`);
}

function json(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** One element a line, so that a change shows as one. */
function jsonLines(values: readonly object[]): string {
  return `[\n${values.map((value) => `  ${JSON.stringify(value)}`).join(',\n')}\n]\n`;
}
