import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, fileTest as test } from '../support/test.ts';

test('every page names a card that is there, in its right size', async ({ pages, site }) => {
  const wrong = pages.flatMap(({ path, root }) => {
    const image = root.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    const file = join(site.dir, image.replace(`${site.origin}${site.base}`, ''));
    if (!image.startsWith(`${site.origin}${site.base}cards/`) || !existsSync(file))
      return [`${path}: ${image}`];
    const png = readFileSync(file);
    return png.readUInt32BE(16) === 1200 && png.readUInt32BE(20) === 630 && png.length < 60_000
      ? []
      : [`${path}: ${png.length} bytes`];
  });
  expect(wrong).toEqual([]);
});

test('every file that a page offers for citing is there', async ({ pages, site }) => {
  const wrong = pages.flatMap(({ path, root }) =>
    root
      .querySelectorAll(`a[href^="${site.base}cite/"]`)
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !existsSync(join(site.dir, href.slice(site.base.length))))
      .map((href) => `${path}: ${href}`),
  );
  expect(wrong).toEqual([]);
});

test('every record’s page carries what reference managers read, with its canonical address', async ({
  pages,
}) => {
  const records = pages.filter(
    ({ path, root }) =>
      /^(briefing|quotes|incidents)\/[^/]+\/$/.test(path) &&
      root.querySelector('main')?.getAttribute('data-cite') !== 'dossier',
  );
  const wrong = records.flatMap(({ path, root }) => {
    const content = (name: string) =>
      root.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
    const named = [
      'citation_title',
      'citation_author',
      'citation_publication_date',
      'DC.title',
      'DC.date',
    ].every(content);
    return named &&
      content('citation_public_url') ===
        root.querySelector('link[rel=canonical]')?.getAttribute('href')
      ? []
      : [path];
  });
  expect(records.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});
