/** Opens pages in a browser and keeps a list of what goes wrong on them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { launch } from '../../src/commands/browser.ts';
import type { Site } from './setup.ts';

export interface Reader {
  open(
    site: Site,
    path: string,
    options?: BrowserContextOptions,
  ): Promise<{ page: Page; wrong: string[]; close(): Promise<void> }>;
}

/** A browser for the tests of one file. */
export function reader(): Reader {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(inject('browser'));
  });
  afterAll(async () => browser.close());

  return {
    async open(site, path, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on(
        'console',
        (message) =>
          ['error', 'warning'].includes(message.type()) && wrong.push(`console: ${message.text()}`),
      );
      page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
      page.on(
        'response',
        (answer) => answer.status() >= 400 && wrong.push(`${answer.status()}: ${answer.url()}`),
      );
      page.on('request', (request) => {
        if (request.url().startsWith('http') && !request.url().startsWith(`${site.served}/`))
          wrong.push(`other host: ${request.url()}`);
      });
      await page.goto(`${site.served}${site.base.slice(0, -1)}${path}`, {
        waitUntil: 'networkidle',
      });
      return { page, wrong, close: () => context.close() };
    },
  };
}
