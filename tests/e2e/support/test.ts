/** The tests' own fixtures: the site that a project reads, and a watch over what goes wrong on its pages. */
import { expect, test as base } from '@playwright/test';
import { pagesOf, siteOf, type BuiltPage, type Dossier, type Site } from './sites.ts';

/** What the pages of one test did. */
export interface Watch {
  /** Errors that nobody caught, refusals of the content security policy, failed requests, requests to other hosts. */
  wrong: string[];
  /** Errors and warnings that the pages logged themselves. */
  said: string[];
  /** Addresses that were asked for. */
  asked: Set<string>;
}

/** What the browser says of a failed request or on a slow machine, and Playwright of what it blocks. */
const notOfThePage =
  /^Failed to load resource|blocked by Playwright|was preloaded using link preload but not used/;

interface WorkerOptions {
  dossier: Dossier;
  site: Site;
  pages: BuiltPage[];
}

/** For tests of built files, which need no browser. */
export const fileTest = base.extend<object, WorkerOptions>({
  dossier: ['small', { option: true, scope: 'worker' }],
  site: [async ({ dossier }, use) => use(siteOf(dossier)), { scope: 'worker' }],
  pages: [async ({ site }, use) => use(pagesOf(site)), { scope: 'worker' }],
});

/** For tests in a browser: paths are relative to the front page, and a test fails if anything goes wrong on its pages. */
export const test = fileTest.extend<{
  /** Whether the test itself keeps requests from being answered. */
  faults: boolean;
  watch: Watch;
}>({
  faults: [false, { option: true }],
  baseURL: async ({ site }, use) => use(site.address),
  watch: [
    async ({ context, baseURL, faults }, use) => {
      const watch: Watch = { wrong: [], said: [], asked: new Set() };
      const { origin } = new URL(baseURL ?? '');
      context.on('weberror', (error) => watch.wrong.push(`not caught: ${error.error().message}`));
      context.on('console', (message) => {
        const text = message.text();
        if (!['error', 'warning'].includes(message.type())) return;
        if (/content security policy/i.test(text)) watch.wrong.push(text);
        else if (!notOfThePage.test(text)) watch.said.push(text);
      });
      context.on('response', (response) => {
        if (response.status() >= 400 && !faults)
          watch.wrong.push(`${response.status()}: ${response.url()}`);
      });
      context.on('request', (request) => {
        watch.asked.add(request.url());
        if (/^(http|ws)/.test(request.url()) && !request.url().startsWith(`${origin}/`))
          watch.wrong.push(`other host: ${request.url()}`);
      });
      await use(watch);
      expect(faults ? watch.wrong : [...watch.wrong, ...watch.said]).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
