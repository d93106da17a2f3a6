import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layOutScript } from '../../../src/build/lay-out-script.ts';
import { headerPolicy, pagePolicy } from '../../../src/build/policy.ts';

const core = "'sha256-core'";

it('allows own files, and of what stands in pages the styles of all and the script of long ones', () => {
  const hash = createHash('sha256').update(layOutScript).digest('base64');
  expect(pagePolicy(core)).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
  expect(pagePolicy(core)).toContain("style-src 'self' 'sha256-core';");
  expect(pagePolicy(core)).not.toContain('unsafe-inline');
  expect(readFileSync('src/components/LaidOut.astro', 'utf8')).toContain('set:html={layOutScript}');
});

it('allows the pictures of the tile host, where the dossier has one', () => {
  expect(pagePolicy(core, 'https://{s}.tiles.example/{z}/{x}/{y}.png')).toContain(
    "img-src 'self' data: https://*.tiles.example;",
  );
  expect(pagePolicy(core)).toContain("img-src 'self' data:;");
});

it('forbids framing in the header, where alone it can be forbidden', () => {
  expect(pagePolicy(core)).not.toContain('frame-ancestors');
  expect(headerPolicy(core)).toBe(`${pagePolicy(core)}; frame-ancestors 'none'`);
});
