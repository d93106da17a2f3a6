/**
 * `npm run lighthouse [-- --dir FOLDER --report --only path/ --runs 3]`: Lighthouse, as a phone on a slow line, on a page of every kind
 * of the built site, served compressed and with the headers that a host sends; the median of some runs, since a busy machine is in each.
 * Fails below 100, unless a report is all that is asked for.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { type Result } from 'lighthouse';
import { serve } from '../src/commands/serve.ts';
import { findBrowser, launch } from '../src/commands/browser.ts';
import { pathsOfKinds } from './e2e/support/sites.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const port = 9339;

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    report: { type: 'boolean', default: false },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
});
const dir = resolve(values.dir);
if (!existsSync(join(dir, 'index.html'))) {
  console.error(`There is no built site in ${values.dir}/. Run npm run build first.`);
  process.exit(1);
}
const wanted = Number(values.runs);
if (!Number.isInteger(wanted) || wanted < 1) {
  console.error(`--runs is ${values.runs}; give a whole number from 1, such as 3.`);
  process.exit(1);
}
const site = await serve({ dir });
// The page for missing addresses asks not to be listed.
const paths = values.only
  ? [values.only]
  : pathsOfKinds({ dir }).filter((path) => path !== '404.html');

/** What Lighthouse says of a page to somebody who has read no other; it is asked once more when the browser has lost the trace. */
async function examine(path: string, again = true): Promise<Result> {
  const browser = await launch(findBrowser(), [`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(site.address + path, {
      port,
      onlyCategories: categories,
      output: 'json',
      logLevel: 'error',
    });
    if (!result) throw new Error(`Lighthouse said nothing about ${path}.`);
    if (result.lhr.categories['performance']?.score !== null) return result.lhr;
  } finally {
    await browser.close();
  }
  if (!again) throw new Error(`Lighthouse could not measure ${path} twice.`);
  return examine(path, false);
}

console.log(
  `| page | ${categories.join(' | ')} | largest paint | blocking | shift |\n|---|---|---|---|---|---|---|---|`,
);
let short = 0;
const reasons: string[] = [];
for (const path of paths) {
  const runs: Result[] = [];
  for (let run = 0; run < wanted; run++) runs.push(await examine(path));
  const speed = (run: Result): number => run.categories['performance']?.score ?? 0;
  const lhr = runs.sort((a, b) => speed(a) - speed(b))[Math.floor(runs.length / 2)] as Result;
  const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
  const measured = [
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ].map((id) => lhr.audits[id]?.displayValue ?? '');
  console.log(`| /${path} | ${[...scores, ...measured].join(' | ')} |`);
  if (scores.every((score) => score === 100)) continue;
  short += 1;
  for (const name of categories) {
    for (const { id, weight } of lhr.categories[name]?.auditRefs ?? []) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
        reasons.push(`/${path} ${name}: ${audit.title} (${id}) ${audit.displayValue ?? ''}`);
    }
  }
}
await site.close();

for (const reason of reasons) console.log(reason);
console.log(short === 0 ? '100 everywhere.' : `${short} of ${paths.length} pages below 100.`);
process.exit(short === 0 || values.report ? 0 : 1);
