/**
 * `npm run bench:search [-- FOLDER]`: how long the search takes from a key to the rendered results, once it has been opened; and on a slow
 * line, from opening it for the first time to the first match by name, to the full answer, and what that fetches.
 * `npm run bench:search -- FILE`: how often the right record comes first, and among the first three, for a file of queries: a line each, with
 * query, family and pattern of the right address apart by tabs; "NONE" where nothing may be found.
 */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { launch } from '../../src/commands/browser.ts';
import { serve } from '../../src/commands/serve.ts';
import { loadGraph } from '../../src/content/graph.ts';
import { contentRoot } from '../../src/content/root.ts';
import { judge, parseQueries, type Family } from '../search/families.ts';
import { serveIndex } from '../unit/search/index.ts';
import { quantile } from './quantile.ts';

/** How many titles are typed, and how much of each. */
const [titles, length] = [12, 20];

/** Titles of incidents and names of actors, evenly taken from their lists. */
async function queriesOf(page: Page, address: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of ['incidents/', 'actors/']) {
    await page.goto(address + path);
    const all = await page
      .locator(`main a[href*="/${path}"]`)
      .evaluateAll((links) => links.map((link) => link.textContent.trim()));
    const long = [...new Set(all)].filter((text) => text.length > 6);
    found.push(...long.filter((_, i) => i % Math.ceil((2 * long.length) / titles) === 0));
  }
  return found.map((text) => text.slice(0, length).trim());
}

/** Runs in the page: types each query key by key, and times each key until the frame after its full answer. */
async function type(queries: string[]): Promise<number[]> {
  const find = (selector: string): HTMLElement => {
    const element = document.querySelector<HTMLElement>(`#search-dialog ${selector}`);
    if (!element) throw new Error(`The dialog has no ${selector}.`);
    return element;
  };
  const [input, list, all] = [find('input') as HTMLInputElement, find('.list'), find('.all')];
  const times: number[] = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end += 1) {
      input.value = query.slice(0, end);
      const start = performance.now();
      const answered = new Promise<void>((done, fail) => {
        const late = setTimeout(() => fail(new Error(`No answer to "${input.value}".`)), 5000);
        const watch = new MutationObserver(() => {
          if (!all.hidden && all.textContent.startsWith('Searching')) return;
          watch.disconnect();
          clearTimeout(late);
          done();
        });
        watch.observe(list, { childList: true });
      });
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await answered;
      await new Promise((painted) => requestAnimationFrame(painted));
      times.push(performance.now() - start);
      await new Promise((typed) => setTimeout(typed, 30));
    }
  }
  return times;
}

/**
 * Times the search of a built site.
 * @returns milliseconds
 */
export async function searchLatency(
  dir: string,
): Promise<{ keys: number; median: number; p95: number }> {
  const { address, close } = await serve({ dir });
  const browser = await launch();
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    });
    const queries = await queriesOf(page, address);
    await page.goto(address);
    await page.locator('search-box[data-ready]').waitFor();
    await page.keyboard.press('/');
    await page.locator('#search-dialog input').fill('zz');
    await page
      .locator('#search-dialog .all', { hasNotText: 'Searching' })
      .waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const times = await page.evaluate(type, queries);
    return { keys: times.length, median: quantile(times, 0.5), p95: quantile(times, 0.95) };
  } finally {
    await browser.close();
    await close();
  }
}

/** A phone on 1.6 Mbit/s and 150 ms a request, four times as slow as this machine. */
const slow = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;
/** How many visits. */
const visitsMade = 4;

export interface Cold {
  /** Milliseconds until a match by name, and until the full answer. */
  names: number;
  full: number;
  bytes: number;
  /** The files in the order of their requests: path, bytes, start and end in milliseconds. */
  files: [path: string, bytes: number, start: number, end: number][];
}

/** Runs in the page: opens the dialog, types as soon as there is a field, and times the answers in frames that were shown. */
async function openAndAsk(query: string): Promise<{ names: number; full: number; start: number }> {
  const start = performance.now();
  const shown = async (test: () => boolean): Promise<number> => {
    while (!test()) {
      if (performance.now() - start > 30_000) throw new Error(`No answer to "${query}".`);
      await new Promise((frame) => requestAnimationFrame(frame));
    }
    return performance.now() - start;
  };
  const dialog = (selector: string): HTMLElement | null =>
    document.querySelector(`#search-dialog[open] ${selector}`);
  document.querySelector<HTMLElement>('search-box > a')?.click();
  await shown(() => dialog('input') !== null);
  const input = dialog('input') as HTMLInputElement;
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const names = await shown(() => dialog('a[data-result]') !== null);
  const full = await shown(() => /result/.test(dialog('.all')?.textContent ?? ''));
  return { names, full, start };
}

/** Times the first search of a visit on a slow line; the middle of several visits. */
export async function coldSearch(dir: string): Promise<Cold> {
  const { address, close } = await serve({ dir });
  const browser = await launch();
  const visits: Cold[] = [];
  try {
    const first = await browser.newPage({ serviceWorkers: 'block' });
    const queries = await queriesOf(first, address);
    await first.close();
    for (const query of queries.slice(0, visitsMade)) {
      const context = await browser.newContext({
        viewport: { width: 412, height: 823 },
        isMobile: true,
        hasTouch: true,
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      await page.goto(address);
      await page.locator('search-box[data-ready]').waitFor();
      await page.waitForLoadState('networkidle');
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.emulateNetworkConditions', { offline: false, ...slow });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const { names, full, start } = await page.evaluate(openAndAsk, query);
      const files = await page.evaluate(
        (from) =>
          performance
            .getEntriesByType('resource')
            .filter((entry) => entry.startTime >= from)
            .map((entry): Cold['files'][number] => {
              const { name, transferSize, startTime, responseEnd } =
                entry as PerformanceResourceTiming;
              const path = new URL(name).pathname;
              return [path, transferSize, startTime - from, responseEnd - from];
            }),
        start,
      );
      visits.push({ names, full, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0), files });
      await context.close();
    }
  } finally {
    await browser.close();
    await close();
  }
  const median = (of: 'names' | 'full' | 'bytes'): number =>
    quantile(
      visits.map((visit) => visit[of]),
      0.5,
    );
  return {
    names: median('names'),
    full: median('full'),
    bytes: median('bytes'),
    files: visits[0]?.files ?? [],
  };
}

/** Asks the queries of a file and prints the table of their families and what was missed. */
async function printFamilies(file: string): Promise<void> {
  const index = await serveIndex(loadGraph(contentRoot()));
  const { families, misses } = await judge(index, parseQueries(readFileSync(file, 'utf8')));
  await index.end();
  const answerable = families.filter(({ answerable: some }) => some > 0);
  const sum = (of: (family: Family) => number): number =>
    answerable.reduce((all, family) => all + of(family), 0);
  const total = {
    family: 'all that can be answered',
    queries: sum((f) => f.answerable),
    answerable: sum((f) => f.answerable),
    first: sum((f) => f.first - f.empty),
    three: sum((f) => f.three - f.empty),
    empty: 0,
  };
  const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;
  console.table(
    [...families, total].map((f) => ({
      family: f.family,
      queries: f.queries,
      first: share(f.first, f.queries),
      'in three': share(f.three, f.queries),
    })),
  );
  for (const { query, place, top } of misses)
    console.log(`${query.family}: ${query.q} (${place ?? 'not in ten'}): ${top.join(' ')}`);
}

if (import.meta.main) {
  const [target = 'dist'] = parseArgs({ allowPositionals: true }).positionals;
  if (statSync(target).isFile()) await printFamilies(target);
  else {
    const { keys, median, p95 } = await searchLatency(target);
    console.log(
      `${keys} keys: median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms`,
    );
    const cold = await coldSearch(target);
    console.table(
      cold.files.map(([file, bytes, start, end]) => ({
        file,
        bytes,
        start: Math.round(start),
        end: Math.round(end),
      })),
    );
    console.log(
      `First search on a slow line: names ${cold.names.toFixed(0)} ms, full text ${cold.full.toFixed(0)} ms, ${(cold.bytes / 1000).toFixed(0)} kB`,
    );
  }
}
