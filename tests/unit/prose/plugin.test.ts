import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { sectionIds } from '../../../src/prose/plugin.ts';
import { readSection } from '../../../src/prose/section.ts';

const mdx = `---
title: The walkout
---

## At the depot

The lamps<Note>Of oil.<Cite id="a" /></Note> went out.<Cite id="b" note="at dusk" />

<Judgement id="j">They will be lit again.<Cite id="c" /></Judgement> <Transition>So it was.</Transition>

- Nobody lit them.

| Lamp | Lit |
|---|---|
| Gate | no<Cite id="d" /> |

<Quote id="q" />
`;

const compiled = async (source: string): Promise<string> =>
  (await mdxToJs(source, { mdastPlugins: [sectionIds] })).code;
const all = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].map((match) => match[1] ?? '');

test('rendered headings, paragraphs, items and cells bear the ids that the reader gives them', async () => {
  const code = await compiled(mdx);
  const rendered = all(code, /_components\.(?:h2|p|span), \{\s*id: "([^"]+)"/g);
  expect(rendered).toEqual(readSection(mdx).blocks.map((block) => block.id));
});

test('rendered notes bear the numbers and the anchors that the reader gives them', async () => {
  const code = await compiled(mdx);
  expect(all(code, /number: "(\d+)"/g)).toEqual(['1', '2', '3', '4']);
  const { blocks } = readSection(mdx);
  expect(all(code, /anchor: "([^"]+)",\s*number/g)).toEqual(
    blocks.flatMap((block) => block.notes.map((note) => note.id)),
  );
  expect(all(code, /Note, \{\s*anchor: "([^"]+)"/g)).toEqual(
    blocks.flatMap((block) => block.glosses.map((gloss) => gloss.id)),
  );
});

test('a paragraph of inline elements alone is rendered as a paragraph', async () => {
  expect(
    await compiled(
      '<Judgement id="j">They will be lit.<Cite id="c" /></Judgement> <Transition>So it was.</Transition>',
    ),
  ).toMatch(/_components\.p, \{\s*id: "p-/);
});

test('what an author wrote in an element stays', async () => {
  expect(await compiled(mdx)).toContain('note: "at dusk"');
});
