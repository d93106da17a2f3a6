import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeEdition, planEdition } from '../../src/commands/edition.ts';
import { retire } from '../../src/commands/fate.ts';
import { loadGraph } from '../../src/content/graph.ts';
import { serve, type Served } from '../../src/commands/serve.ts';
import { reader } from './reading.ts';
import { build, type Site } from './setup.ts';
import { pagesOf } from './site.ts';

const browser = reader();

/** What the test runner sets for itself, and a build must not take for its own. */
const plain = {
  BASE_URL: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
  MODE: undefined,
  NODE_ENV: undefined,
};

interface Target {
  id: string;
  /** Path of the page under the base, and fragment. */
  path: string;
  fragment: string;
}

/** Where every permanent address leads. */
function targetsOf({ dir, base }: Site): Target[] {
  return readdirSync(join(dir, 'id')).map((id) => {
    const html = readFileSync(join(dir, 'id', id, 'index.html'), 'utf8');
    const to = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1] ?? '';
    const [path = '', fragment = ''] = to.split('#');
    return { id, path: path.slice(base.length - 1), fragment };
  });
}

/** Up to so many of a list, spread over it. */
const some = <T>(list: readonly T[], n: number): T[] =>
  list.filter(
    (_, i) => Math.floor((i * n) / list.length) !== Math.floor(((i - 1) * n) / list.length),
  );

describe.each([inject('dossier'), inject('other')])('permanent addresses of $name', (site) => {
  const targets = targetsOf(site);
  const pages = new Map(pagesOf(site).map((page) => [page.path, page]));

  it('are there for every id of every section, and for every record', () => {
    const known = new Set(targets.map((target) => target.id));
    const wrong: string[] = [];
    for (const [path, { root }] of pages) {
      const [, folder, id] = path.split('/');
      if (
        id &&
        ['briefing', 'actors', 'incidents', 'quotes', 'places'].includes(folder ?? '') &&
        !known.has(id)
      )
        wrong.push(path);
      if (!/^\/briefing\/./.test(path)) continue;
      for (const element of root.querySelectorAll('.prose > [id], .prose .note[id]'))
        if (!known.has(element.id)) wrong.push(`${path}#${element.id}`);
    }
    for (const list of ['/judgements/', '/sources/'])
      for (const element of pages.get(list)?.root.querySelectorAll('li[id]') ?? [])
        if (!known.has(element.id)) wrong.push(`${list}#${element.id}`);
    expect(wrong).toEqual([]);
  });

  it('lead to a page that is there, and to a place on it', () => {
    expect(
      targets.filter(
        ({ path, fragment }) =>
          !pages.has(path) || (fragment !== '' && !pages.get(path)?.ids.has(fragment)),
      ),
    ).toEqual([]);
  });

  it('are not listed in the sitemap, where every page is that is a destination', () => {
    const map = readFileSync(join(site.dir, 'sitemap-0.xml'), 'utf8');
    const listed = new Set([...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]));
    const wanted = [...pages.values()]
      .filter(({ root }) => !root.querySelector('meta[name=robots][content=noindex]'))
      .map(({ path }) => `${site.origin}${site.base.slice(0, -1)}${path}`);
    expect([...listed].sort()).toEqual(wanted.sort());
    expect(readFileSync(join(site.dir, 'sitemap-index.xml'), 'utf8')).toContain(
      `<loc>${site.origin}${site.base}sitemap-0.xml</loc>`,
    );
  });
});

describe('following a link', () => {
  const site = inject('dossier');
  const targets = targetsOf(site);
  const base = site.base.slice(0, -1);

  /** What is wrong with where fragments lead, each followed on the page. */
  const follow = (page: Page, fragments: readonly string[]): Promise<string[]> =>
    page.evaluate((ids) => {
      // Whatever stays at the top of the window while the page moves.
      const fixed = [...document.querySelectorAll('body *')].filter((e) =>
        ['fixed', 'sticky'].includes(getComputedStyle(e).position),
      );
      return ids.flatMap((id) => {
        if (location.hash !== `#${id}`) location.hash = id;
        const target = document.getElementById(id);
        const [box] = target?.getClientRects() ?? [];
        if (!target || !box) return [`#${id} is not ${target ? 'shown' : 'there'}`];
        const above = fixed
          .filter((e) => !e.contains(target))
          .map((e) => e.getBoundingClientRect())
          .filter(
            (r) =>
              r.top <= 0 &&
              r.bottom > 0 &&
              r.height < innerHeight / 2 &&
              r.left < box.right &&
              r.right > box.left,
          );
        const header = Math.max(0, ...above.map((r) => r.bottom));
        if (box.bottom <= 0 || box.top >= innerHeight)
          return [`#${id} is off the screen, at ${Math.round(box.top)}`];
        return box.top < header - 1
          ? [`#${id} is under the header, at ${Math.round(box.top)}`]
          : [];
      });
    }, fragments);

  const within = targets.filter(({ fragment }) => fragment !== '');
  const paths = [...new Set(within.map(({ path }) => path))];
  const visits = paths.map((path) => ({
    path,
    fragments: some(
      within.filter((t) => t.path === path),
      path.startsWith('/briefing/') ? 30 : 25,
    ).map((t) => t.fragment),
  }));

  it('is tried for at least 300 ids', () => {
    expect(visits.reduce((n, { fragments }) => n + fragments.length, 0)).toBeGreaterThanOrEqual(
      300,
    );
  });

  describe.each([
    { width: 360, javaScriptEnabled: true },
    { width: 360, javaScriptEnabled: false },
    { width: 1280, javaScriptEnabled: true },
    { width: 1280, javaScriptEnabled: false },
  ])('at $width px, JavaScript: $javaScriptEnabled', ({ width, javaScriptEnabled }) => {
    it('shows the target, clear of any header', async () => {
      const found: string[] = [];
      for (const { path, fragments } of visits) {
        // The first is where one arrives; the others are followed on the page.
        const { page, wrong, close } = await browser.open(site, `${path}#${fragments[0]}`, {
          javaScriptEnabled,
          viewport: { width, height: 800 },
        });
        // On a busy machine the browser goes there a moment after the page has loaded; what it never shows, is told below.
        const arrived = (id: string): boolean => {
          const { top = -1, bottom = -1 } = document.getElementById(id)?.getClientRects()[0] ?? {};
          return bottom > 0 && top < innerHeight;
        };
        await page
          .waitForFunction(arrived, fragments[0] ?? '', { timeout: 5000, polling: 100 })
          .catch(() => undefined);
        found.push(...(await follow(page, fragments)).map((said) => `${path}${said}`));
        await close();
        found.push(...wrong);
      }
      expect(found).toEqual([]);
    });

    it('leads from the permanent address to today’s place', async () => {
      const ids = [
        ...some(
          targets.filter((t) => t.fragment === ''),
          8,
        ),
        ...some(within, 8),
      ];
      const { page, close } = await browser.open(site, '/about/', {
        javaScriptEnabled,
        viewport: { width, height: 800 },
      });
      for (const { id, path, fragment } of ids) {
        await page.goto(`${site.served}${base}/id/${id}/`);
        await page.waitForURL(`${site.served}${base}${path}${fragment && `#${fragment}`}`);
        expect(fragment ? await follow(page, [fragment]) : []).toEqual([]);
      }
      await close();
    });
  });

  const section = targets.find((t) => /^\/briefing\/./.test(t.path))?.path ?? '/';

  it('meets no error and no markup, whatever the address holds', async () => {
    const { page, wrong, close } = await browser.open(site, section);
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '%',
        '%E0%A4%A',
        '"><script>alert(1)</script>',
        '__proto__',
        'constructor',
        ':~:text=',
        'p-:~:text=a,-b',
        "'];alert(1)//",
        '\\',
        'main:not(',
        '%00',
        '../..',
      ),
      fc.webFragments(),
    );
    const fuzz = fc.sample(fc.tuple(hostile, hostile), { numRuns: 100, seed: 7 });
    const elements = await page.evaluate(async (all) => {
      const count = (): string =>
        [...document.querySelectorAll('*')]
          .filter((e) => !e.closest('reader-arrival'))
          .length.toString();
      const before = count();
      const odd = new Set<string>();
      for (const [hash] of all) {
        location.hash = hash;
        await new Promise((done) => setTimeout(done));
        for (const element of document.querySelectorAll('reader-arrival *'))
          if (!['P', 'A', 'BUTTON', 'SCRIPT'].includes(element.tagName)) odd.add(element.tagName);
      }
      return {
        same: before === count(),
        odd: [...odd],
        failed: document.querySelectorAll('[data-failed]').length,
      };
    }, fuzz);
    expect(elements).toEqual({ same: true, odd: [], failed: 0 });
    for (const [hash, edition] of fuzz.slice(0, 12)) {
      await page.goto(
        `${site.served}${base}/about/?e=${encodeURIComponent(edition)}&moved=${encodeURIComponent(edition)}#${encodeURI(hash.toWellFormed())}`,
      );
      await page.waitForSelector('reader-arrival[data-ready]', { state: 'attached' });
      expect(new URL(page.url()).search).toBe('');
    }
    await close();
    expect(wrong).toEqual([]);
  });
});

describe('a dossier in its second edition', () => {
  const root = mkdtempSync(join(tmpdir(), 'editions-'));
  const out = 'test-results/editions';
  let served: Served;
  let site: Site;
  const ids: Record<string, string> = {};
  const base = '/some/base/';

  beforeAll(async () => {
    const edit = (file: string, old: string | RegExp, by: string): string => {
      const text = readFileSync(join(root, file), 'utf8');
      const next = text.replace(old, by);
      if (next === text) throw new Error(`${String(old)} does not stand in ${file}`);
      writeFileSync(join(root, file), next);
      return text;
    };
    cpSync('tests/fixtures/lantern-strike', root, { recursive: true });
    const close = (date: string, title: string): string[] =>
      closeEdition(root, planEdition(root, { date, title, changes: ['The lamps.'] }));
    const gates = ['north', 'south', 'east', 'west', 'upper', 'lower'];
    const long = (what: string): string =>
      gates.map((gate) => `One ${what} ${gate} ${what} gate ${what} keeper ${what}.`).join(' ');
    for (const what of ['lamp', 'ferry', 'horse', 'cart'])
      writeFileSync(
        join(root, 'sections/the-walkout.mdx'),
        `${readFileSync(join(root, 'sections/the-walkout.mdx'), 'utf8')}\n${long(what)}\n`,
      );
    close('1912-02-01', 'First edition');
    const blocks = loadGraph(root).sections.flatMap((section) => section.prose.blocks);
    for (const what of ['lamp', 'ferry', 'horse', 'cart'])
      ids[what] = blocks.find((block) => block.text.startsWith(`One ${what} north`))?.id ?? '';

    // The lamp is reworded, the ferry goes to another section, the horse is taken out, the cart goes into the lamp’s paragraph.
    edit('sections/the-walkout.mdx', 'One lamp north lamp gate', 'One lit lamp north lamp gate');
    edit('sections/the-walkout.mdx', `\n${long('ferry')}\n`, '');
    edit('sections/the-walkout.mdx', `\n${long('horse')}\n`, '');
    edit('sections/the-walkout.mdx', `\n\n${long('cart')}\n`, '\n');
    edit(
      'sections/the-walkout.mdx',
      'lower lamp gate lamp keeper lamp.\n',
      `lower lamp gate lamp keeper lamp. ${long('cart').slice(0, 200)}\n`,
    );
    writeFileSync(
      join(root, 'sections/the-settlement.mdx'),
      `${readFileSync(join(root, 'sections/the-settlement.mdx'), 'utf8')}\n${long('ferry')}\n`,
    );
    retire(root, ids.horse ?? '', 'It was another horse <b>altogether</b>.', 'the-settlement');
    close('1912-05-01', 'Second edition');
    await build(out, { ...plain, DOSSIER: root, BASE: base, SITE: 'https://other.example' });
    served = await serve({ dir: out, base });
    site = {
      name: 'editions',
      dir: out,
      base,
      origin: 'https://other.example',
      served: new URL(served.address).origin,
    };
  });
  afterAll(async () => {
    await served?.close();
    rmSync(root, { recursive: true, force: true });
  });

  const notice = 'reader-arrival > p';
  const open = (path: string) =>
    browser.open(site, path, { viewport: { width: 1280, height: 700 } });

  it('leads from a passage that moved to where it stands, and says so', async () => {
    const { page, wrong, close } = await open(`/briefing/the-walkout/#${ids.ferry}`);
    await page.waitForURL(`${served.address}briefing/the-settlement/#${ids.ferry}`);
    expect(await page.locator(notice).innerText()).toContain('has moved');
    await page.goto(`${served.address}briefing/the-walkout/#${ids.cart}`);
    await page.waitForURL(`${served.address}briefing/the-walkout/#${ids.lamp}`);
    expect(await page.locator(notice).innerText()).toContain(
      'has moved in the edition of 1 May 1912',
    );
    await close();
    expect(wrong).toEqual([]);
  });

  it('says why a passage was taken out, and where to go on', async () => {
    const { page, wrong, close } = await open(`/briefing/the-walkout/#${ids.horse}`);
    expect(await page.locator(notice).innerText()).toContain(
      'taken out in the edition of 1 May 1912: It was another horse <b>altogether</b>.',
    );
    expect(await page.locator(`${notice} a`).getAttribute('href')).toBe(
      `${base}briefing/the-settlement/`,
    );
    await close();
    expect(wrong).toEqual([]);
    const html = readFileSync(join(out, 'id', ids.horse ?? '', 'index.html'), 'utf8');
    expect(html).toContain('It was another horse &lt;b&gt;altogether&lt;/b&gt;.');
    expect(html).not.toContain('refresh');
  });

  it('says that an address is unknown, and nothing of a known one', async () => {
    const { page, close } = await open('/briefing/the-walkout/#p-nothing');
    expect(await page.locator(notice).innerText()).toContain(
      'Nothing on this page has the address',
    );
    await page.evaluate((id) => void (location.hash = id), ids.lamp ?? '');
    await page.waitForFunction(() => !document.querySelector('reader-arrival > p'));
    expect(await page.locator('[data-arrived]').getAttribute('id')).toBe(ids.lamp);
    await close();
  });

  it('says that a passage has changed since its link was copied, and leaves the address clean', async () => {
    const { page, close } = await open(`/briefing/the-walkout/?e=1912-02-01&x=1#${ids.lamp}`);
    expect(await page.locator(notice).innerText()).toContain(
      'has changed since the link was copied, in the edition of 1 May 1912',
    );
    expect(page.url()).toBe(`${served.address}briefing/the-walkout/?x=1#${ids.lamp}`);
    await page.goto(`${served.address}briefing/the-walkout/?e=1912-05-01#${ids.lamp}`);
    await page.waitForSelector('reader-arrival[data-ready]', { state: 'attached' });
    expect(await page.locator(notice).count()).toBe(0);
    await close();
  });

  it('tells a returning reader what has changed, and marks it', async () => {
    const { page, wrong, close } = await open('/briefing/the-walkout/');
    expect(await page.locator(notice).count()).toBe(0);
    await page.evaluate(() => localStorage.setItem(`edition:${location.pathname}`, '1912-02-01'));
    await page.reload();
    expect(await page.locator(notice).innerText()).toContain(
      '1 passage has changed since your visit.',
    );
    expect(await page.locator('[data-fresh]').getAttribute('id')).toBe(ids.lamp);
    await page.getByRole('button', { name: 'Close this notice' }).click();
    expect(await page.locator(notice).count()).toBe(0);
    await page.reload();
    await page.waitForSelector('reader-arrival[data-ready]', { state: 'attached' });
    expect(await page.locator('[data-fresh]').count()).toBe(0);
    await close();
    expect(wrong).toEqual([]);
  });

  it('works where storage is forbidden', async () => {
    const { page, wrong, close } = await open('/about/');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    await page.goto(`${served.address}briefing/the-walkout/#${ids.lamp}`);
    await page.waitForSelector('reader-arrival[data-ready]', { state: 'attached' });
    await close();
    expect(wrong).toEqual([]);
  });

  it('clears the filter that hides the target, and says so', async () => {
    const { page, wrong, close } = await open('/quotes/?words=nothingofthekind#fenwick-wheel');
    expect(await page.locator('#fenwick-wheel').isVisible()).toBe(true);
    expect(await page.locator(notice).innerText()).toContain('filter was cleared');
    await close();
    expect(wrong).toEqual([]);
  });

  it('shows its editions, in a feed too', async () => {
    const about = readFileSync(join(out, 'about/index.html'), 'utf8');
    expect(about).toContain('id="edition-1912-05-01"');
    const feed = readFileSync(join(out, 'feed.xml'), 'utf8');
    expect(feed.match(/<entry>/g)).toHaveLength(2);
    expect(feed).toContain('https://other.example/some/base/about/#edition-1912-05-01');
    expect(existsSync(join(out, 'sitemap-index.xml'))).toBe(true);
  });
});
