/** The dossier with its server stopped, and while a newer edition arrives. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve, type Served } from '../../../src/commands/serve.ts';
import { makeEdition } from '../../../src/offline/edition.ts';
import type { FromWorker } from '../../../src/offline/types.ts';
import { base } from '../support/dossier.ts';
import { filesOf, pathsOfKinds } from '../support/sites.ts';
import { expect, test as siteTest } from '../support/test.ts';

const section = 'briefing/the-walkout/';
const incident = 'incidents/depot-walkout-1911-08-14/';
const notKept = 'Not kept on this device';

/** A copy of the site on a server of its own. */
interface Host {
  dir: string;
  address: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

const test = siteTest.extend<{ host: Host }>({
  host: async ({ site }, use, testInfo) => {
    const dir = testInfo.outputPath('site');
    cpSync(site.dir, dir, { recursive: true });
    let server: Served | undefined = await serve({ dir, base });
    const { address } = server;
    const stop = async (): Promise<void> => {
      await server?.close();
      server = undefined;
    };
    const start = async (): Promise<void> => {
      server = await serve({ dir, base, port: Number(new URL(address).port) });
    };
    await use({ dir, address, stop, start });
    await stop();
    rmSync(dir, { recursive: true, force: true });
  },
  baseURL: async ({ host }, use) => use(host.address),
});
test.use({ serviceWorkers: 'allow', faults: true });

/** Opens a page and waits until the worker answers for it. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => {
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
        setTimeout(done, 3000);
      });
  });
  // A worker that began to answer while the page was loading does so for the next.
  if (await page.evaluate(() => !navigator.serviceWorker.controller)) await page.reload();
}

async function keepAll(page: Page): Promise<void> {
  await open(page, 'about/#offline');
  await page.locator('keep-offline .keep').click();
  await expect(page.locator('keep-offline output')).toContainText(
    'whole dossier is on this device',
    { timeout: 30_000 },
  );
}

/** Changes a page and publishes the edition that this makes; says which. */
function publish({ dir }: Host, path: string): string {
  const file = join(dir, path, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(<h1[^>]*>)/, '$1Mended: '));
  // What was compressed beforehand is the page before.
  for (const ending of ['.br', '.gz']) rmSync(file + ending, { force: true });
  const built = filesOf({ dir }).map((name) => [name, readFileSync(join(dir, name))] as const);
  const { files, head } = makeEdition(built);
  for (const [name, content] of files) writeFileSync(join(dir, name), content);
  return head.edition;
}

/** Lets the worker look for a newer edition, as it does by itself every few minutes, until it has it or gives up; says which. */
const update = (page: Page, edition: string): Promise<string> =>
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

const heading = (page: Page) => page.locator('h1');

test('what was read can be read again without a network, and what was not says so', async ({
  page,
  host,
}) => {
  await open(page, section);
  await page.goto(incident);
  const title = await heading(page).innerText();
  await page.waitForFunction(async () => (await caches.match(location.href)) !== undefined);
  await host.stop();
  await page.goto(incident);
  await expect(heading(page)).toHaveText(title);
  await page.goto('sources/');
  await expect(heading(page)).toHaveText(notKept);
  await page.locator('main li a').first().click();
  await expect(heading(page)).not.toHaveText(notKept);
});

test('all of it can be read without a network when it was kept, and taken off the device again', async ({
  page,
  host,
}) => {
  await keepAll(page);
  await host.stop();
  for (const path of pathsOfKinds(host)) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expect(heading(page)).toHaveCount(1);
    await expect(page.locator('body')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  }
  await page.goto('search/?q=fenwick');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  // An address without its last slash, and one that does not exist.
  await page.goto(incident.slice(0, -1));
  await expect(page).toHaveURL(host.address + incident);
  expect((await page.goto('incidents/nothing-here/'))?.status()).toBe(404);

  await page.goto('about/#offline');
  await page.locator('keep-offline .remove').click();
  await expect(page.locator('keep-offline .remove')).toBeHidden();
  await page.goto(section);
  await expect(heading(page)).toHaveText(notKept);
});

test('what one tab keeps or removes, the other knows', async ({ page, context, host }) => {
  const other = await context.newPage();
  await other.goto('about/#offline');
  await keepAll(page);
  await other.bringToFront();
  await expect(other.locator('keep-offline output')).toContainText(
    'whole dossier is on this device',
  );
  await other.locator('keep-offline .remove').click();
  await page.bringToFront();
  await expect(page.locator('keep-offline .remove')).toBeHidden();
  await host.stop();
  await page.goto('sources/');
  await expect(heading(page)).toHaveText(notKept);
});

test('a server that does not answer is not waited for where a page is kept', async ({
  page,
  host,
}) => {
  await open(page, section);
  const title = await heading(page).innerText();
  await keepAll(page);
  await host.stop();
  const silent = createServer(() => undefined).listen(
    Number(new URL(host.address).port),
    '127.0.0.1',
  );
  await page.goto(section);
  await expect(heading(page)).toHaveText(title);
  silent.closeAllConnections();
  await new Promise((done) => silent.close(done));
});

test('a newer edition replaces the one before, once it is complete', async ({ page, host }) => {
  await keepAll(page);
  const edition = publish(host, incident);
  // Half of it does not arrive.
  const parts = join(host.dir, 'offline');
  renameSync(parts, `${parts}-hidden`);
  cpSync(`${parts}-hidden`, parts, {
    recursive: true,
    filter: (name) => !name.endsWith('.part'),
  });
  expect(await update(page, edition)).toBe('changed');
  await host.stop();
  await page.goto(incident);
  await expect(heading(page)).not.toHaveText(/^Mended/);
  expect((await page.goto(section))?.status()).toBe(200);

  rmSync(parts, { recursive: true });
  renameSync(`${parts}-hidden`, parts);
  await host.start();
  await page.goto('search/');
  expect(await update(page, edition)).toBe('kept');
  await host.stop();
  await page.goto(incident);
  await expect(heading(page)).toHaveText(/^Mended/);
  const names = await page.evaluate(() => caches.keys());
  expect(names.filter((name) => name.includes(' edition '))).toHaveLength(1);
});

test('an open page says quietly that it has been published anew', async ({ page, host }) => {
  await open(page, section);
  const notice = page.locator('.newer');
  await expect(notice).toBeHidden();
  await page.reload();
  publish(host, section);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(notice).toBeVisible();
  await notice.locator('button').click();
  await expect(heading(page)).toHaveText(/^Mended/);
  await expect(notice).toBeHidden();
});

test('a host switches the worker off by putting the one that ends in its place', async ({
  page,
  host,
}) => {
  await keepAll(page);
  cpSync(join(host.dir, 'offline/off.js'), join(host.dir, 'sw.js'));
  for (const name of ['sw.js.br', 'sw.js.gz']) rmSync(join(host.dir, name), { force: true });
  await page.goto(section);
  await expect
    .poll(() =>
      page.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: await caches.keys(),
      })),
    )
    .toEqual({ workers: 0, caches: [] });
  await page.goto(incident);
  await expect(page.locator('h1')).toBeVisible();
});
