import { readFileSync } from 'node:fs';
import { printDossier } from '../../../src/commands/pdf.ts';
import { expect, fileTest as test } from '../support/test.ts';

test('the whole dossier is printed as one tagged document with bookmarks', async ({
  site,
}, testInfo) => {
  const file = testInfo.outputPath('all.pdf');
  await printDossier(site.dir, site.base, file, 'Letter');
  const text = readFileSync(file, 'latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(text).toContain('/StructTreeRoot');
  expect(text).toMatch(/\/MediaBox \[0 0 612 792\]/);
  const titles = [...text.matchAll(/\/Title \(([^)]*)\)/g)].map(([, title]) => title);
  expect(titles).toEqual(
    expect.arrayContaining(['The walkout', 'The settlement', 'Incidents', 'Sources']),
  );
});
