import { expect, it } from 'vitest';
import { pathOf, plausible, routeOf } from '../../../src/offline/route.ts';

const scope = 'https://dossier.example/some/base/';
const ask = (path: string, more: Partial<Parameters<typeof routeOf>[0]> = {}) =>
  routeOf({ url: scope + path, method: 'GET', mode: 'cors', partial: false, ...more }, scope);

it.each([
  ['places/river-gate/', 'navigate', 'page'],
  ['search/?q=bridge', 'navigate', 'page'],
  ['places/river-gate/', 'cors', 'file'],
  ['search/names.json', 'cors', 'file'],
  ['pagefind/a1b2/pagefind-entry.json?ts=1', 'cors', 'hashed'],
  ['_astro/a.js', 'cors', 'hashed'],
])('answers %s, asked for as %s, as a %s', (path, mode, route) =>
  expect(ask(path, { mode })).toBe(route),
);

it('keeps out of what is not for it', () => {
  expect(ask('places/', { method: 'POST' })).toBeUndefined();
  expect(ask('data/x.pdf', { partial: true })).toBeUndefined();
  expect(ask('sw.js')).toBeUndefined();
  expect(ask('offline/edition.json')).toBeUndefined();
  expect(
    routeOf(
      { url: 'https://dossier.example/other/', method: 'GET', mode: 'navigate', partial: false },
      scope,
    ),
  ).toBeUndefined();
  expect(
    routeOf(
      { url: 'https://elsewhere.example/some/base/', method: 'GET', mode: 'cors', partial: false },
      scope,
    ),
  ).toBeUndefined();
});

it('knows a file by its path alone', () => {
  expect(pathOf(`${scope}search/?q=a?b#c`, scope)).toBe('search/');
  expect(pathOf(`${scope}#top`, scope)).toBe('');
});

it('keeps no page of a portal or proxy for a file of the site', () => {
  const page = '<body data-path="/places/">';
  expect(plausible('places/', 'text/html; charset=utf-8', page)).toBe(true);
  expect(plausible('_astro/a.js', 'text/javascript')).toBe(true);
  expect(plausible('pagefind/a1b2/index/x.pf_index', null)).toBe(true);
  expect(plausible('404.html', 'text/html', '<body>')).toBe(true);

  expect(plausible('_astro/a.js', 'text/html', '<p>Sign in to this network</p>')).toBe(false);
  expect(plausible('places/', 'text/html', '<p>Sign in to this network</p>')).toBe(false);
  expect(plausible('places/', 'text/html', '<body data-path="/">')).toBe(false);
  expect(plausible('places/', 'application/json')).toBe(false);
  expect(plausible('_astro/a.js', 'text/plain')).toBe(false);
  expect(plausible('_astro/a.css', null)).toBe(false);
});
