import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layOutScript } from '../../../src/build/lay-out-script.ts';
import { headerPolicy, pagePolicy } from '../../../src/build/policy.ts';

it('allows own files, and of inline scripts only the one of long pages', () => {
  const hash = createHash('sha256').update(layOutScript).digest('base64');
  expect(pagePolicy()).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
  expect(pagePolicy()).toContain("style-src 'self';");
  expect(pagePolicy()).not.toContain('unsafe-inline');
  expect(readFileSync('src/components/LaidOut.astro', 'utf8')).toContain('set:html={layOutScript}');
});

it('allows the pictures of the tile host, where the dossier has one', () => {
  expect(pagePolicy('https://{s}.tiles.example/{z}/{x}/{y}.png')).toContain(
    "img-src 'self' data: https://*.tiles.example;",
  );
  expect(pagePolicy()).toContain("img-src 'self' data:;");
});

it('forbids framing in the header, where alone it can be forbidden', () => {
  expect(pagePolicy()).not.toContain('frame-ancestors');
  expect(headerPolicy()).toBe(`${pagePolicy()}; frame-ancestors 'none'`);
});
