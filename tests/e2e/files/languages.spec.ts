import type { HTMLElement } from 'node-html-parser';
import { expect, fileTest as test } from '../support/test.ts';

const arabic = /[\u0600-\u06ff]/;

/** The value of an attribute on an element or on what it stands in. */
const inherited = (element: HTMLElement, name: string): string =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? '';

test('words in Arabic script say which language they are in and that they run from the right', async ({
  pages,
}) => {
  const marked = pages.flatMap(({ path, root }) =>
    root
      .querySelectorAll('body *')
      .filter(
        (element) =>
          element.tagName !== 'SCRIPT' &&
          element.childNodes.some((node) => node.nodeType === 3 && arabic.test(node.text)),
      )
      .map((element) => ({ path, element })),
  );
  const wrong = marked.filter(
    ({ element }) =>
      !/^(ur|ps|prs|fa|ar|und-Arab)\b/.test(inherited(element, 'lang')) ||
      inherited(element, 'dir') !== 'rtl',
  );
  expect(marked.length).toBeGreaterThan(0);
  expect(wrong.map(({ path, element }) => `${path}: ${element.toString().slice(0, 80)}`)).toEqual(
    [],
  );
});
