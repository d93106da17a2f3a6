import { expect, test } from 'vitest';
import { slug } from '../../../src/lib/text.ts';
import { paragraphId, readSection } from '../../../src/prose/section.ts';

const ids = (mdx: string) => readSection(mdx).blocks.map((block) => block.id);
const first = (mdx: string) => readSection(mdx).blocks[0];

test('a paragraph’s id is made from its words and not from its position', () => {
  const one = 'The lamps went out.<Cite id="a" />';
  const other = 'Nobody lit them.<Cite id="a" />';
  expect(ids(`${one}\n\n${other}`)).toEqual(ids(`${other}\n\n${one}`).toReversed());
});

test('a paragraph keeps its id when its citations, its links and its line breaks change', () => {
  const bare = ids('The lamps of the town went out.');
  expect(ids('The lamps of <Place id="b">the town</Place>\nwent out.<Cite id="a" />')).toEqual(
    bare,
  );
  expect(bare).toEqual([paragraphId('The lamps of the town went out.')]);
});

test('a paragraph gets another id when a word changes', () => {
  expect(ids('The lamps went out.')).not.toEqual(ids('The lamps went on.'));
});

test('two paragraphs with the same words get two ids', () => {
  expect(new Set(ids('Silence.\n\nSilence.')).size).toBe(2);
});

test('a heading’s id is its words in plain letters', () => {
  expect(slug('The crews’ café – 14 August')).toBe('the-crews-cafe-14-august');
  expect(ids('## At the depot\n\n### Later')).toEqual(['at-the-depot', 'later']);
});

test('lists and tables are made of paragraphs too', () => {
  expect(
    readSection('- one\n- two\n\n| a | b |\n|---|---|\n| c | d |').blocks.map(
      (block) => block.text,
    ),
  ).toEqual(['one', 'two', 'a', 'b', 'c', 'd']);
});

test('lines are those of the file, front matter included', () => {
  expect(first('---\ntitle: The walkout\n---\n\nThe lamps went out.')?.line).toBe(5);
});

test('notes are numbered through the section, those in glosses included', () => {
  const { blocks } = readSection(
    'One.<Cite id="a" /> Two.<Note>A gloss.<Cite id="b" /></Note><Cite id="c" />\n\nThree.<Cite id="d" />',
  );
  expect(blocks.map((block) => block.notes.map((note) => note.number))).toEqual([[1, 2, 3], [4]]);
  expect(blocks[0]?.notes.map((note) => note.id)).toEqual(
    [1, 2, 3].map((n) => `${blocks[0]?.id}-${n}`),
  );
  expect(blocks[0]?.glosses.map((gloss) => gloss.id)).toEqual([`${blocks[0]?.id}-g1`]);
});

test('a gloss is no part of the sentence that it explains', () => {
  expect(first('A lock<Note>A gate for boats.</Note> was shut.')?.text).toBe('A lock was shut.');
});

test('references carry their words, their ids and their line', () => {
  const { blocks, figures } = readSection(
    'The <Actor id="board">harbour *board*</Actor> spoke.<Cite id="a b" />\n\n<Quote id="q" />\n\n<Map focus="mill bridge" />',
  );
  expect(blocks[0]?.references).toEqual([
    { element: 'Actor', ids: ['board'], words: 'harbour board', block: false, line: 1 },
    { element: 'Cite', ids: ['a', 'b'], words: '', block: false, line: 1 },
  ]);
  expect(figures).toEqual([
    { element: 'Quote', ids: ['q'], words: '', block: true, line: 3, anchor: 'q' },
    {
      element: 'Map',
      ids: ['mill', 'bridge'],
      words: '',
      block: true,
      line: 5,
      anchor: expect.stringMatching(/^f-/),
    },
  ]);
});

test('quotation marks stand around quoted words in the text, and not in the words of the reference', () => {
  const block = first('She said <Quote id="q">no more</Quote>.');
  expect([block?.text, block?.references[0]?.words]).toEqual(['She said “no more”.', 'no more']);
});

test('a paragraph that consists of inline elements alone is a paragraph', () => {
  const { blocks, figures, strangers } = readSection(
    '<Judgement id="j">The lamps will go out.<Cite id="a" /></Judgement> <Transition>Then night fell.</Transition>\n\n<Incident id="i" />',
  );
  expect(blocks.map((block) => block.text)).toEqual(['The lamps will go out. Then night fell.']);
  expect(blocks[0]?.sentences.map(({ cited, transition }) => ({ cited, transition }))).toEqual([
    { cited: true, transition: false },
    { cited: false, transition: true },
  ]);
  expect(figures.map((figure) => figure.element)).toEqual(['Incident']);
  expect(strangers).toEqual([]);
});

test('elements that touch are not set apart in such a paragraph', () => {
  expect(first('<Actor id="a">Ada</Actor><Cite id="s" />\n<Actor id="b">Bea</Actor>')?.text).toBe(
    'Ada Bea',
  );
});

test('two figures on following lines stay figures', () => {
  const { blocks, figures } = readSection('<Quote id="p" />\n<Quote id="q" />');
  expect([blocks.length, figures.length]).toEqual([0, 2]);
});

test('words are counted', () => {
  expect(readSection('## At the depot\n\nThe lamps went out.').words).toBe(7);
});

test('MDX that cannot be parsed is an error that begins with its place', () => {
  expect(() => readSection('The <Actor id="a">board spoke.')).toThrow(
    /^1:5: Expected a closing tag/,
  );
});
