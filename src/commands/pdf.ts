/** `npm run pdf [-- --out FOLDER --format Letter]`: builds the site with the whole dossier as one tagged PDF in it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { loadGraph } from '../content/graph.ts';
import { ContentError } from '../content/problems.ts';
import { contentRoot } from '../content/root.ts';
import { pdfName } from '../views/pdf.ts';
import { launch } from './browser.ts';
import { buildSite, mayReplace, Refusal, replace } from './build.ts';
import { basePath, serve } from './serve.ts';

/** What stands around the briefing, in this order: the front page as the cover, with the contents, then the lists. */
const parts = [
  '',
  'judgements/',
  'incidents/',
  'quotes/',
  'actors/',
  'places/',
  'data/',
  'sources/',
  'about/',
];

/** Takes the other pages into the one that is shown, under ids of their own, with the links among them leading to each other. */
async function gather(page: Page, root: string): Promise<void> {
  await page.evaluate(
    async ({ paths, root: base }) => {
      const own = document.querySelector('main');
      if (!own) throw new Error('The briefing has no main part.');
      document.title = document.querySelector('.masthead .name')?.textContent?.trim() ?? '';
      document.querySelector('.colophon')?.remove();
      // Sections become parts of the document, and their headings parts of these.
      const rename = (old: Element, name: string): void => {
        const fresh = document.createElement(name);
        for (const { name: key, value } of old.attributes) fresh.setAttribute(key, value);
        fresh.append(...old.childNodes);
        old.replaceWith(fresh);
      };
      for (const head of own.querySelectorAll('.whole h2.title')) rename(head, 'h1');

      const places = new Map<string, string>([[new URL('briefing/', base).pathname, '']]);
      for (const path of paths) {
        const answer = await fetch(base + path);
        if (!answer.ok) throw new Error(`${path} answers ${answer.status}.`);
        const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const main = other.querySelector('main');
        if (!main) continue;
        const name = path.replace(/\//g, '') || 'cover';
        // What the columns of the downloads mean is for those who download.
        main.querySelector('#downloads')?.remove();
        for (const element of main.querySelectorAll('script')) element.remove();
        for (const element of main.querySelectorAll('[id]')) element.id = `${name}--${element.id}`;
        for (const key of ['for', 'aria-labelledby', 'aria-describedby']) {
          for (const element of main.querySelectorAll(`[${key}]`)) element.removeAttribute(key);
        }
        for (const use of main.querySelectorAll('use'))
          use.setAttribute('href', (use.getAttribute('href') ?? '').replace(/^#/, `#${name}--`));
        const part = document.createElement('section');
        part.className = 'appendix';
        part.id = `part-${name}`;
        part.dataset.path = `/${path}`;
        part.append(...main.childNodes);
        for (const link of part.querySelectorAll('a[href]'))
          link.setAttribute('href', new URL(link.getAttribute('href') ?? '', base + path).href);
        if (path === '') own.prepend(part);
        else own.append(part);
        for (const style of other.querySelectorAll('style')) document.head.append(style);
        for (const sheet of other.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
          sheet.href = new URL(sheet.getAttribute('href') ?? '', base + path).href;
          await new Promise<void>((done, failed) => {
            sheet.addEventListener('load', () => done());
            sheet.addEventListener('error', () => failed(new Error(`${sheet.href} is missing.`)));
            document.head.append(sheet);
          });
        }
        places.set(new URL(path, base).pathname, name);
      }
      // A link into what is in the document leads there; others lead to the site.
      const site =
        document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
      for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
        const to = new URL(link.href, location.href);
        if (to.origin !== location.origin) continue;
        const name = places.get(to.pathname);
        const id = decodeURIComponent(to.hash.slice(1));
        const target =
          name === undefined
            ? undefined
            : name === ''
              ? id
              : id
                ? `${name}--${id}`
                : `part-${name}`;
        const within = to.pathname.startsWith(`${new URL('briefing/', base).pathname}`)
          ? id || to.pathname.split('/').at(-2)
          : undefined;
        const found = [target, within].find((one) => one && document.getElementById(one));
        link.setAttribute(
          'href',
          found ? `#${found}` : new URL(to.pathname + to.search + to.hash, site).href,
        );
      }
    },
    { paths: parts, root },
  );
}

/**
 * Prints a built site as one document.
 * @param dir folder of the built site
 * @returns how many bytes it has
 */
export async function printDossier(
  dir: string,
  base: string,
  file: string,
  format: string,
): Promise<number> {
  const { address, close } = await serve({ dir, base });
  const browser = await launch();
  try {
    const context = await browser.newContext({
      bypassCSP: true,
      serviceWorkers: 'block',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${address}briefing/`, { waitUntil: 'networkidle' });
    await gather(page, address);
    // On a screen words do not wait for their faces; in print they do.
    await page.evaluate(() =>
      Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined))),
    );
    // Chromium makes the bookmarks from what it tells assistive technology, and on a busy machine now and then has not told it yet.
    for (let attempt = 0; attempt < 5; attempt++) {
      const bytes = await page.pdf({ path: file, format, tagged: true, outline: true });
      if (bytes.includes('/Outlines')) return bytes.length;
      await page.waitForTimeout(1000);
    }
    throw new Error('The browser made no bookmarks.');
  } finally {
    await browser.close();
    await close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist' },
      format: { type: 'string', default: 'A4' },
    },
  });
  const cache = resolve('node_modules/.cache/pdf');
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'run-'));
  try {
    const out = resolve(values.out);
    mayReplace(out);
    const site = join(work, 'site');
    // Only a site that has the file links to it.
    process.env.PDF = '1';
    await buildSite(site);
    const name = pdfName(loadGraph(contentRoot()).dossier);
    const size = await printDossier(
      site,
      basePath(process.env.BASE ?? '/'),
      join(site, 'data', name),
      values.format,
    );
    replace(site, out);
    console.log(`Printed ${relative('', join(out, 'data', name))}, ${(size / 1e6).toFixed(1)} MB.`);
  } catch (error) {
    console.error(
      error instanceof ContentError || error instanceof Refusal ? error.message : error,
    );
    console.error(`Nothing was printed; what was in ${values.out}/ is still there.`);
    process.exitCode = 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
