/** Everything that the first edition published stays at its address, word for word. */
import { parse, type HTMLElement } from 'node-html-parser';
import { firstEdition, wordsOf } from '../support/editions.ts';
import { expect, fileTest as test } from '../support/test.ts';

test('every id of the first edition has the words of then at its frozen address', ({
  pages,
  site,
  dossier,
}) => {
  const { all } = firstEdition(site, dossier === 'real');
  const byPath = new Map(pages.map((page) => [page.path, page.root]));
  const shown = new Map<object, string>();
  const said = new Map(
    all.flatMap(({ id, words, record }) => (record === undefined ? [[id, words]] : [])),
  );
  const wrong = all.flatMap(({ id, path, fragment, words, head, record }) => {
    const root = byPath.get(path);
    const found =
      fragment === '' ? root?.querySelector('main .prose') : root?.getElementById(fragment);
    const element =
      found?.tagName === 'SPAN' && !found.classList.contains('note') ? found.parentNode : found;
    if (!element) return [`${path}#${fragment} is missing`];
    let text = shown.get(element);
    if (text === undefined) {
      // What stands in it for notes belongs to these.
      const copy = parse(element.outerHTML).childNodes[0] as HTMLElement;
      for (const part of copy.querySelectorAll('.ref, .note, .n, .back')) part.remove();
      shown.set(element, (text = wordsOf(copy.textContent)));
    }
    const same =
      record !== undefined
        ? text !== '' && said.get(record)?.startsWith(text)
        : head
          ? text.startsWith(words)
          : text.replace(/^a quotation /, '') === words;
    return same ? [] : [`${id} at ${path} says “${text.slice(0, 80)}” for “${words.slice(0, 80)}”`];
  });
  expect(wrong).toEqual([]);
  const ids = new Set(all.map(({ id }) => id)).size;
  if (dossier === 'real') expect(ids).toBe(1813);
  else expect(ids).toBeGreaterThan(60);
});

test('a frozen page is no destination: today’s page is its canonical, and it has no script but the shared one', ({
  pages,
}) => {
  const today = new Set(pages.map(({ path }) => path));
  const shared = (root: (typeof pages)[number]['root']): string[] =>
    root.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  const plain = pages.find(({ path }) => path === '404.html');
  for (const { path, root } of pages) {
    const edition = /^editions\/([\d-]+)\//.exec(path)?.[1];
    if (edition === undefined) continue;
    expect([path, root.querySelector('html')?.getAttribute('data-edition')]).toEqual([
      path,
      edition,
    ]);
    expect([path, root.querySelector('meta[name=robots]')?.getAttribute('content')]).toEqual([
      path,
      'noindex',
    ]);
    const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
    expect([
      path,
      today.has(new URL(canonical).pathname.replace(/^\/some\/base\//, '').replace(/^\//, '')),
    ]).toEqual([path, true]);
    expect([path, shared(root)]).toEqual([path, plain ? shared(plain.root) : []]);
  }
});
