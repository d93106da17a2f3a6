import { describe, expect, it } from 'vitest';
import { digestOf, makeEdition } from '../../../src/offline/edition.ts';
import { keptPath } from '../../../src/offline/selection.ts';
import { partPath } from '../../../src/offline/types.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (words: string): string => `<!doctype html><p>${words} $& $1</p>`;

describe('what is kept', () => {
  it.each([
    ['index.html', ''],
    ['places/river-gate/index.html', 'places/river-gate/'],
    ['404.html', '404.html'],
    ['_astro/serif.a1b2.woff2', '_astro/serif.a1b2.woff2'],
    ['pagefind/fragment/en_12.pf_fragment', 'pagefind/fragment/en_12.pf_fragment'],
    ['data/incidents.csv', 'data/incidents.csv'],
    ['cite/the-walkout.json', 'cite/the-walkout.json'],
  ])('is %s', (file, path) => expect(keptPath(file)).toBe(path));

  it.each([
    'index.html.br',
    'data/x.csv.gz',
    '_headers',
    '.nojekyll',
    'sw.js',
    'offline/edition.json',
    'cards/index.png',
    'id/river-gate/index.html',
    'sitemap-0.xml',
    'feed.xml',
    'data/the-dossier.pdf',
    'cite/x.bib',
  ])('is not %s', (file) => expect(keptPath(file)).toBeUndefined());
});

describe('an edition', () => {
  const built = [
    ['index.html', bytes(page('one'))],
    ['places/index.html', bytes(page('two'))],
    ['_astro/a.woff2', bytes('face')],
    ['index.html.br', bytes('x')],
  ] as const;
  const edition = makeEdition(built);

  it('lists each file with the digest and size of what is fetched', () => {
    expect(edition.list.map(([path, , , packed]) => [path, packed])).toEqual([
      ['', 1],
      ['places/', 1],
      ['_astro/a.woff2', 0],
    ]);
    for (const [path, digest, size, packed] of edition.list) {
      const content = packed ? edition.files.get(partPath(digest)) : bytes('face');
      expect([path, digestOf(content ?? ''), content?.length]).toEqual([path, digest, size]);
    }
    expect(edition.head).toMatchObject({
      files: 3,
      size: edition.list.reduce((sum, [, , size]) => sum + size, 0),
    });
  });

  it('holds once the styles that stand in many pages', () => {
    const styles = `<style>${'a > b { c: d } '.repeat(500)}</style>`;
    const pages = [...'abcdef'].map(
      (id) =>
        [`${id}/index.html`, bytes(`<body data-path="/${id}/">${styles}${page(id)}`)] as const,
    );
    const { list } = makeEdition(pages);
    expect(list.map(([path]) => path).filter((path) => path.endsWith('.css'))).toHaveLength(1);
    expect(Math.max(...list.slice(0, 6).map(([, , size]) => size))).toBeLessThan(140);
  });

  it('is the same for the same files, and another when one changes', () => {
    expect(makeEdition(built).head).toEqual(edition.head);
    const changed = makeEdition([...built.slice(1), ['index.html', bytes(page('three'))]]);
    expect(changed.head.edition).not.toBe(edition.head.edition);
    const digests = new Set(edition.list.map(([, digest]) => digest));
    expect(changed.list.filter(([, digest]) => !digests.has(digest)).map(([path]) => path)).toEqual(
      [''],
    );
  });
});
