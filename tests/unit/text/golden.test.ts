/** The writer of text: a dossier beside the Markdown of its pages. `npm run test:unit -- -u` writes the Markdown anew, to be read in the diff. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';
import { llmsText } from '../../../src/text/llms.ts';
import { textPages } from '../../../src/text/pages.ts';
import { withCopy } from '../fixture.ts';

const folder = import.meta.dirname;
const absolute = (path: string): string => `https://strike.example${path}`;

/** Files under a folder, by their paths in it. */
const under = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort()
    : [];

const cases = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

describe.each(cases)('the text of %s', (name) => {
  const [input, output] = [join(folder, name, 'input'), join(folder, name, 'output')];
  // The input is laid over the small dossier.
  const graph = withCopy(({ root }) => {
    if (existsSync(input)) cpSync(input, root, { recursive: true });
    return loadGraph(root);
  });
  const pages = textPages(graph, absolute);
  const files = new Map(pages.map(({ path, text }) => [`${path.slice(1)}index.md`, text]));
  const expected = under(output);

  test.each(expected)('%s', async (file) => {
    await expect(files.get(file) ?? '').toMatchFileSnapshot(join(output, file));
  });

  test('parses as Markdown without HTML, and every note has its words', () => {
    for (const { path, text } of pages) {
      const kinds = new Set<string>();
      const walk = (node: { type: string; children?: unknown[] }): void => {
        kinds.add(node.type);
        for (const child of node.children ?? []) walk(child as typeof node);
      };
      walk(unified().use(remarkParse).parse(text));
      expect([path, kinds.has('html')]).toEqual([path, false]);
      const named = [...text.matchAll(/\[\^([a-z0-9-]+)\](?!:)/g)].map((match) => match[1]);
      const told = [...text.matchAll(/^\[\^([a-z0-9-]+)\]: /gm)].map((match) => match[1]);
      expect([path, new Set(told)]).toEqual([path, new Set(named)]);
    }
  });

  test('is listed for machines in less than 10 kB', () => {
    const text = llmsText(graph, absolute);
    expect(Buffer.byteLength(text)).toBeLessThan(10_000);
    for (const [, address = ''] of text.matchAll(/\]\((https:[^)]+index\.md)\)/g))
      expect([...files.keys()]).toContain(address.replace('https://strike.example/', ''));
  });
});
