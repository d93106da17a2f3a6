import { expect, test } from 'vitest';
import { deferred } from '../../../src/integrations/scripts.ts';

const imports = new Map([
  ['_astro/a.js', ['_astro/shared.js']],
  ['_astro/b.js', ['_astro/shared.js', '_astro/words.js']],
]);

test('scripts of a page come after its words, and what they import is asked for with them, once', () => {
  const page =
    '<p>Words</p><script type="module" src="/base/_astro/a.js"></script><script type="module" src="/base/_astro/b.js"></script>';
  const preload = (file: string): string =>
    `<link rel="modulepreload" fetchpriority="low" href="/base/_astro/${file}.js">`;
  const script = (file: string): string =>
    `<script type="module" fetchpriority="low" src="/base/_astro/${file}.js"></script>`;
  expect(deferred(page, imports)).toBe(
    `<p>Words</p>${preload('shared')}${preload('words')}${script('a')}${script('b')}`,
  );
});

test('other scripts stay as they are', () => {
  const page =
    '<script type="application/ld+json">{}</script><script type="module">1</script><script src="/x.js"></script>';
  expect(deferred(page, imports)).toBe(page);
});
