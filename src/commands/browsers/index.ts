/** `npm run check:browsers`: features of styles and scripts that the oldest browsers of package.json's `browserslist` lack. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { browserTargets } from '../../build/browsers.ts';
import { filesOf } from '../../build/files.ts';
import { enhancements } from './enhancements.ts';
import { scriptUses } from './scripts.ts';
import { styleUses } from './styles.ts';
import { floorOf, lacking } from './support.ts';

const targets = browserTargets();
const floor = floorOf(targets);
const versions = Object.fromEntries(
  targets.map((target) => {
    const [, name = '', major = '0', minor = '0'] = /^([a-z]+)(\d+)\.?(\d*)$/.exec(target) ?? [];
    return [name === 'ios' ? 'ios_saf' : name, (Number(major) << 16) | (Number(minor) << 8)];
  }),
);

const islands = 'src/islands';
const scripts = [
  ...readdirSync(islands)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(islands, name)),
  'src/offline/worker.ts',
];
const sheets = filesOf('src').filter((file) => file.endsWith('.css'));

const places = new Map<string, { lacks: string[]; places: Set<string> }>();
for (const { feature, entry, place } of [
  ...sheets.flatMap((file) => styleUses(file, versions)),
  ...scriptUses(scripts),
]) {
  const lacks = lacking(entry, floor);
  if (lacks.length === 0) continue;
  const known = places.get(feature) ?? { lacks, places: new Set() };
  known.places.add(place);
  places.set(feature, known);
}

/** The feature, or the property of which it is a value. */
const excusing = (feature: string): string =>
  feature in enhancements ? feature : feature.replace(/: .*/, '');
const above = [...places].filter(([feature]) => !(excusing(feature) in enhancements));
const excused = new Set([...places.keys()].map(excusing));
const idle = Object.keys(enhancements).filter((feature) => !excused.has(feature));
for (const [feature, { lacks, places: where }] of above) {
  console.error(
    `${feature} is above the floor (${lacks.join(', ')}): ${[...where].join(', ')}. Use something older, ask for it with @supports or ?., or say in src/commands/browsers/enhancements.ts what stands without it.`,
  );
}
for (const feature of idle)
  console.error(
    `${feature} is no longer used: take it out of src/commands/browsers/enhancements.ts.`,
  );
if (above.length + idle.length > 0) process.exitCode = 1;
else console.log(`Nothing above ${targets.join(', ')} but what may be missing.`);
