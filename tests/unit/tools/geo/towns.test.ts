import { expect, test } from 'vitest';

import { foldName } from '../../../../src/tools/geo/towns.ts';

test('names lose the marks of their transliteration and keep everything else', () => {
  expect(foldName('Zürs')).toBe('Zurs');
  expect(foldName('Ḩaʼil')).toBe('Hail');
  expect(foldName('King’s Lynn')).toBe('King’s Lynn');
});
