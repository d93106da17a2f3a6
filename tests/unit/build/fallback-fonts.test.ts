import { expect, it } from 'vitest';
import { fallbackFaces } from '../../../src/build/fallback-fonts.ts';

/** A face whose letters are as wide as those of Times New Roman, on another grid. */
const own = { ascent: 900, descent: -300, lineGap: 0, unitsPerEm: 1000, xWidthAvg: 406.25 };

it('scales installed fonts to the width of ours and keeps our heights', () => {
  const faces = fallbackFaces({ family: 'Text Serif', weight: '400' }, own);
  expect(faces[1]).toBe(
    "@font-face{font-family:'Text Serif 2';src:local('Times New Roman'),local('Liberation Serif'),local('Tinos'),local('Nimbus Roman');font-weight:400;font-style:normal;size-adjust:100.00%;ascent-override:90.00%;descent-override:30.00%;line-gap-override:0.00%}",
  );
  // Georgia is wider: it is made smaller, and its heights larger in turn.
  expect(faces[0]).toMatch(/local\('Georgia'\).*size-adjust:91\.13%;ascent-override:98\.76%/);
});

it('takes italics for an italic face', () => {
  const [first = ''] = fallbackFaces({ family: 'Text Serif', weight: '400', italic: true }, own);
  expect(first).toContain("local('Georgia Italic')");
  expect(first).toContain('font-style:italic');
});
