import { expect, fileTest as test } from '../support/test.ts';

test.describe('every page', () => {
  test('answers, with a policy in its headers', async ({ pages, site }) => {
    const wrong: string[] = [];
    for (const { path } of pages) {
      const { status, headers } = await fetch(site.address + path);
      if (status !== 200 || headers.get('content-type')?.startsWith('text/html') !== true)
        wrong.push(`${path}: ${status}`);
      const policy = headers.get('content-security-policy') ?? '';
      if (
        !policy.includes("frame-ancestors 'none'") ||
        /unsafe-(inline|eval)/.test(policy.replace("'wasm-unsafe-eval'", ''))
      )
        wrong.push(`${path}: the policy is "${policy}"`);
    }
    expect(wrong).toEqual([]);
  });

  test('has one heading of the first level, a language and one main', async ({ pages }) => {
    const wrong = pages.flatMap(({ path, root }) =>
      ['h1', 'html[lang]', 'main']
        .filter((name) => root.querySelectorAll(name).length !== 1)
        .map((name) => `${path}: not one ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has a title of its own, a description and its canonical address', async ({
    pages,
    site,
  }) => {
    const wrong: string[] = [];
    const titles = new Map<string, string>();
    for (const { path, root } of pages) {
      const title = root.querySelector('head title')?.text ?? '';
      const description =
        root.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
      const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
      if (!title) wrong.push(`${path}: no title`);
      if (titles.has(title))
        wrong.push(`${path}: has the title of ${titles.get(title)}, "${title}"`);
      titles.set(title, path);
      if (description.length < 20) wrong.push(`${path}: the description is "${description}"`);
      // A page for missing addresses has none of its own, and a frozen page has that of today’s.
      const frozen = root.querySelector('html[data-edition]') !== null;
      if (path !== '404.html' && !frozen && canonical !== `${site.origin}${site.base}${path}`)
        wrong.push(`${path}: the canonical address is "${canonical}"`);
    }
    expect(wrong).toEqual([]);
  });

  test('describes itself to those who share it', async ({ pages }) => {
    const wrong: string[] = [];
    for (const { path, root } of pages) {
      for (const name of ['og:title', 'og:description', 'og:type', 'og:url', 'og:site_name']) {
        if (!root.querySelector(`meta[property="${name}"]`)?.getAttribute('content'))
          wrong.push(`${path}: no ${name}`);
      }
      for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
        const data = JSON.parse(script.rawText) as Record<string, unknown>;
        if (!data['@type'] || data['@context'] !== 'https://schema.org')
          wrong.push(`${path}: JSON-LD without a type`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('uses no id twice', async ({ pages }) => {
    const wrong = pages.flatMap(({ path, root }) => {
      const ids = root.querySelectorAll('[id]').map((element) => element.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}: #${id}`);
    });
    expect(wrong).toEqual([]);
  });

  test('has no inline style or handler, which the content security policy would refuse', async ({
    pages,
  }) => {
    const wrong = pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll('*')
        .filter((element) =>
          Object.keys(element.attributes).some((name) => name === 'style' || name.startsWith('on')),
        )
        .map((element) => `${path}: ${element.toString().slice(0, 80)}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('an unknown address is answered with the page for missing addresses', async ({ site }) => {
  for (const path of ['nothing-here/', 'incidents/nothing-here/', '_astro/nothing-here.js']) {
    const answer = await fetch(site.address + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<h1');
  }
});

test('an address without its last slash leads to the one with it', async ({ site }) => {
  const answer = await fetch(`${site.address}incidents?kind=x`, { redirect: 'manual' });
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe(`${site.base}incidents/?kind=x`);
});
