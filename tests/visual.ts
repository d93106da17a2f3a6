/**
 * `npm run test:visual [-- --dir FOLDER --update]`: pictures of a page of every kind at three widths, light, dark and in print, against
 * those of an earlier run. The pictures stay on this machine, since others draw type differently; the first run takes them.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { serve } from '../src/commands/serve.ts';
import { launch } from '../src/commands/browser.ts';
import { pathsOfKinds } from './e2e/support/sites.ts';

const folder = 'node_modules/.cache/visual';
const widths = [360, 768, 1280];
const looks = {
  light: { media: 'screen', colorScheme: 'light' },
  dark: { media: 'screen', colorScheme: 'dark' },
  print: { media: 'print', colorScheme: 'light' },
} as const;
/** The rest of a very long page repeats what is above. */
const tallest = 6000;
/** How far a channel may differ, and in what part of the pixels. */
const [tolerance, part] = [24, 0.0002];

/** Pixels of a picture. */
const pixels = (png: Buffer | string) =>
  sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });

/**
 * What sets two pictures apart, in words; undefined when nothing does.
 * @param marked file for a picture in which the differences are red
 */
async function difference(
  before: string,
  after: Buffer,
  marked: string,
): Promise<string | undefined> {
  const [a, b] = await Promise.all([pixels(before), pixels(after)]);
  const sizes = [a, b].map(({ info }) => `${info.width} × ${info.height}`);
  if (sizes[0] !== sizes[1]) return `is ${sizes[1]} and was ${sizes[0]}`;
  let count = 0;
  for (let i = 0; i < a.data.length; i += 3) {
    const differs = [0, 1, 2].some(
      (channel) => Math.abs((a.data[i + channel] ?? 0) - (b.data[i + channel] ?? 0)) > tolerance,
    );
    if (!differs) continue;
    count += 1;
    b.data.set([255, 0, 0], i);
  }
  const share = (3 * count) / a.data.length;
  if (share <= part) return undefined;
  await sharp(b.data, { raw: { width: b.info.width, height: b.info.height, channels: 3 } }).toFile(
    marked,
  );
  return `differs in ${(share * 100).toFixed(2)} % of its pixels`;
}

async function picture(page: Page, width: number): Promise<Buffer> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
    animations: 'disabled',
  });
}

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    update: { type: 'boolean', default: false },
  },
});
const dir = resolve(values.dir);
if (!existsSync(join(dir, 'index.html'))) {
  console.error(`There is no built site in ${values.dir}/. Run npm run build first.`);
  process.exit(1);
}
const [known, now] = [join(folder, 'known'), join(folder, 'now')];
if (values.update) rmSync(known, { recursive: true, force: true });
rmSync(now, { recursive: true, force: true });
for (const path of [known, now]) mkdirSync(path, { recursive: true });

const site = await serve({ dir });
const browser = await launch();
const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
let [taken, compared] = [0, 0];
const different: string[] = [];
for (const path of pathsOfKinds({ dir })) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const [name, look] of Object.entries(looks)) {
      await page.emulateMedia(look);
      const shot = await picture(page, width);
      const file = `${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'front'}-${width}-${name}.png`;
      if (!existsSync(join(known, file))) {
        await sharp(shot).toFile(join(known, file));
        taken += 1;
        continue;
      }
      compared += 1;
      const found = await difference(
        join(known, file),
        shot,
        join(now, file.replace('.png', '.difference.png')),
      );
      if (found === undefined) continue;
      await sharp(shot).toFile(join(now, file));
      different.push(`${file} ${found}`);
    }
  }
}
await browser.close();
await site.close();

for (const line of different) console.log(line);
if (taken > 0)
  console.log(`${taken} pictures taken into ${known}/ for later runs to compare with.`);
if (compared > 0)
  console.log(`${compared - different.length} of ${compared} pictures are as they were.`);
if (different.length > 0)
  console.log(`See ${now}/. If the change is meant: npm run test:visual -- --update`);
process.exit(different.length > 0 ? 1 : 0);
