/** The dossier with its server stopped, and while a newer edition arrives. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { serve, type Served } from '../../src/commands/serve.ts';
import { makeEdition } from '../../src/offline/edition.ts';
import type { FromWorker } from '../../src/offline/types.ts';
import { launch } from '../../src/commands/browser.ts';
import { filesOf, kindsOf } from './site.ts';

const site = inject('other');
const section = '/briefing/the-walkout/';
const incident = '/incidents/depot-walkout-1911-08-14/';

describe('reading without a network', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let folder: string;
  let dir: string;
  let server: Served | undefined;
  let root: string;

  beforeAll(async () => {
    browser = await launch(inject('browser'));
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'offline-'));
    dir = join(folder, 'site');
    cpSync(site.dir, dir, { recursive: true });
    server = await serve({ dir, base: site.base });
    root = server.address.slice(0, -1);
    context = await browser.newContext();
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterEach(async () => {
    await context.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const stop = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  const start = async (): Promise<void> => {
    server = await serve({ dir, base: site.base, port: Number(new URL(root).port) });
  };
  /** Opens a page and waits until the worker answers for it. */
  const open = async (path: string): Promise<void> => {
    await page.goto(root + path);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((done) =>
          navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
        );
    });
  };
  const heading = (): Promise<string> => page.innerText('h1');
  const keep = async (): Promise<void> => {
    await open('/about/#offline');
    await page.click('keep-offline .keep');
    await page.waitForSelector('keep-offline output:has-text("whole dossier is on this device")');
  };
  /** Changes a page and publishes the edition that this makes; says which. */
  const publish = (path: string): string => {
    const file = join(dir, path, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(<h1[^>]*>)/, '$1Mended: '));
    // What was compressed beforehand is the page before.
    for (const ending of ['.br', '.gz']) rmSync(file + ending, { force: true });
    const built = filesOf({ ...site, dir }).map(
      (name) => [name.slice(1), readFileSync(join(dir, name))] as const,
    );
    const { files, head } = makeEdition(built);
    for (const [name, content] of files) writeFileSync(join(dir, name), content);
    return head.edition;
  };
  /** Lets the worker look for a newer edition, as it does by itself every few minutes, until it has it or gives up; says which. */
  const update = (edition: string): Promise<string> =>
    page.evaluate(
      (wanted) =>
        new Promise((done) => {
          navigator.serviceWorker.addEventListener(
            'message',
            ({ data: { status } }: MessageEvent<FromWorker>) => {
              if (status?.stopped) done(status.stopped);
              if (status?.kept?.edition === wanted) done('kept');
            },
          );
          navigator.serviceWorker.controller?.postMessage({ offline: 'keep' });
        }),
      edition,
    );

  it('what was read can be read again, and what was not says so', async () => {
    await open(section);
    await page.goto(root + incident);
    const title = await heading();
    await page.waitForFunction(
      async (read) => (await caches.match(read)) !== undefined,
      root + incident,
    );
    await stop();
    await page.goto(root + incident);
    expect(await heading()).toBe(title);
    await page.goto(`${root}/sources/`);
    expect(await heading()).toBe('Not kept on this device');
    await page.click('main li a');
    expect(await heading()).not.toBe('Not kept on this device');
  });

  it('all of it can be read when it was kept, and taken off the device again', async () => {
    await keep();
    await stop();
    for (const path of kindsOf(site)) {
      const wrong: string[] = [];
      const note = (error: Error): unknown => wrong.push(error.message);
      page.on('pageerror', note);
      const answer = await page.goto(root + path);
      expect([path, answer?.status(), wrong]).toEqual([path, 200, []]);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
        'rgba(0, 0, 0, 0)',
      );
      page.off('pageerror', note);
    }
    await page.goto(`${root}/search/?q=fenwick`);
    await page.waitForSelector('[data-result]');
    // An address without its last slash, and one that there is not.
    expect((await page.goto(root + incident.slice(0, -1)))?.url()).toBe(root + incident);
    expect((await page.goto(`${root}/incidents/nothing-here/`))?.status()).toBe(404);

    await page.goto(`${root}/about/#offline`);
    await page.click('keep-offline .remove');
    await page.waitForSelector('keep-offline .remove', { state: 'hidden' });
    await page.goto(root + section);
    expect(await heading()).toBe('Not kept on this device');
  });

  it('what one tab keeps or removes, the other knows', async () => {
    const other = await context.newPage();
    await other.goto(`${root}/about/#offline`);
    await keep();
    await other.bringToFront();
    await other.waitForSelector('keep-offline output:has-text("whole dossier is on this device")');
    await other.click('keep-offline .remove');
    await page.bringToFront();
    await page.waitForSelector('keep-offline .remove', { state: 'hidden' });
    await stop();
    await page.goto(`${root}/sources/`);
    expect(await heading()).toBe('Not kept on this device');
  });

  it('a server that takes its time is not waited for where a page is kept', async () => {
    await open(section);
    const title = await heading();
    await keep();
    await stop();
    const silent = createServer(() => undefined).listen(Number(new URL(root).port), '127.0.0.1');
    await page.goto(root + section);
    expect(await heading()).toBe(title);
    silent.closeAllConnections();
    await new Promise((done) => silent.close(done));
  });

  it('a newer edition takes the place of the one before, once it is complete', async () => {
    await keep();
    const edition = publish(incident);
    // Half of it does not get through.
    const parts = join(dir, 'offline');
    renameSync(parts, `${parts}-hidden`);
    cpSync(`${parts}-hidden`, parts, {
      recursive: true,
      filter: (name) => !name.endsWith('.part'),
    });
    expect(await update(edition)).toBe('changed');
    await stop();
    await page.goto(root + incident);
    expect(await heading()).not.toMatch(/^Mended/);
    expect((await page.goto(root + section))?.status()).toBe(200);

    rmSync(parts, { recursive: true });
    renameSync(`${parts}-hidden`, parts);
    await start();
    await page.goto(`${root}/search/`);
    expect(await update(edition)).toBe('kept');
    await stop();
    await page.goto(root + incident);
    expect(await heading()).toMatch(/^Mended/);
    const names = await page.evaluate(() => caches.keys());
    expect(names.filter((name) => name.includes(' edition '))).toHaveLength(1);
  });

  it('a page that is open says quietly that it has been published anew', async () => {
    await open(section);
    const notice = page.locator('.newer');
    expect(await notice.isVisible()).toBe(false);
    await page.reload();
    publish(section);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await notice.waitFor();
    await notice.locator('button').click();
    await page.waitForFunction(() =>
      document.querySelector('h1')?.textContent?.startsWith('Mended'),
    );
    expect(await notice.isVisible()).toBe(false);
  });

  it('weighs little', () => {
    const { size } = JSON.parse(
      readFileSync(join(inject('dossier').dir, 'offline/edition.json'), 'utf8'),
    ) as { size: number };
    expect(size).toBeLessThan(6e6);
    expect(readdirSync(dir)).toContain('sw.js');
  });
});
