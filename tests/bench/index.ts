/** `npm run bench`: builds synthetic dossiers of growing size and prints what each costs, as ratios to the smallest. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from './build.ts';
import { writeSynthetic } from './synthetic.ts';
import { interactions } from './interactions.ts';
import { searchLatency } from './search.ts';

interface Cost {
  records: number;
  /** Seconds. */
  build: number;
  /** Peak resident memory, MiB. */
  memory: number;
  /** MiB of the search index. */
  index: number;
  /** Milliseconds from a key to the rendered results, 95th percentile. */
  search: number;
  /** Milliseconds from an event in the view of everything to its effect, 95th percentile of the slowest kind. */
  answer: number;
  /** KiB compressed. */
  section: number;
  incidents: number;
  explore: number;
}

const sizeOf = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
        .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
    : 0;

const compressed = (file: string): number =>
  existsSync(file) ? brotliCompressSync(readFileSync(file)).length / 1024 : 0;

/** Builds and measures one size. */
async function measure(records: number): Promise<Cost> {
  const folder = join('node_modules/.cache/bench', String(records));
  const [dossier, out] = [join(folder, 'content'), join(folder, 'site')];
  writeSynthetic(dossier, records);
  const { seconds, memory } = await build(dossier, out);
  const { p95 } = await searchLatency(out);
  const { timings } = await interactions(out);
  return {
    records,
    build: seconds,
    memory,
    index: sizeOf(join(out, 'pagefind')) / 1024 / 1024,
    search: p95,
    answer: Math.max(...timings.map((timing) => timing.p95)),
    section: compressed(join(out, 'briefing/the-report/index.html')),
    incidents: compressed(join(out, 'incidents/index.html')),
    explore: compressed(join(out, 'explore/index.html')),
  };
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const costs: Cost[] = [];
for (const records of sizes.length > 0 ? sizes : [150, 1000, 10_000])
  costs.push(await measure(records));

const [least] = costs;
const cell = (cost: Cost, key: keyof Cost, unit: string): string => {
  const ratio = least && least[key] > 0 ? ` (×${(cost[key] / least[key]).toFixed(1)})` : '';
  return `${cost[key].toFixed(cost[key] < 10 ? 1 : 0)} ${unit}${ratio}`;
};
console.log(
  '| records | build | memory | search index | key to results | explore answers | section page | incident list | explore |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const cost of costs) {
  const cells = [
    cell(cost, 'build', 's'),
    cell(cost, 'memory', 'MiB'),
    cell(cost, 'index', 'MiB'),
    cell(cost, 'search', 'ms'),
    cell(cost, 'answer', 'ms'),
    cell(cost, 'section', 'KiB'),
    cell(cost, 'incidents', 'KiB'),
    cell(cost, 'explore', 'KiB'),
  ];
  console.log(
    `| ${cost.records.toLocaleString('en-GB')} (×${(cost.records / (least?.records ?? 1)).toFixed(0)}) | ${cells.join(' | ')} |`,
  );
}
