import { expect, test } from 'vitest';
import { readSection } from '../../../src/prose/section.ts';

const sentences = (mdx: string) => readSection(mdx).blocks[0]?.sentences ?? [];
const texts = (mdx: string) => sentences(mdx).map((sentence) => sentence.text);
const cited = (mdx: string) => sentences(mdx).map((sentence) => sentence.cited);

test('sentences end at full stops, question marks and exclamation marks', () => {
  expect(texts('The lamps went out. Who lit them? Nobody! So it stayed.')).toEqual([
    'The lamps went out.',
    'Who lit them?',
    'Nobody!',
    'So it stayed.',
  ]);
});

test('abbreviations, initials and decimals do not end a sentence', () => {
  expect(
    texts(
      'Dr. Crake and Gen. J. Holt met Mrs. Fenwick. The line is ca. 9.5 km long, e.g. on the map.',
    ),
  ).toEqual([
    'Dr. Crake and Gen. J. Holt met Mrs. Fenwick.',
    'The line is ca. 9.5 km long, e.g. on the map.',
  ]);
});

test('a full stop within quotation marks ends the sentence after the mark', () => {
  expect(texts('She said <Quote id="q">Bread first.</Quote> He left.')).toEqual([
    'She said “Bread first.”',
    'He left.',
  ]);
});

test('a citation after the full stop supports the sentence before it and no other', () => {
  expect(
    cited('The lamps went out.<Cite id="a" /> Nobody lit them. So it stayed.<Cite id="b" />'),
  ).toEqual([true, false, true]);
});

test('a citation within a sentence, or behind a space, supports that sentence', () => {
  expect(
    cited('The lamps,<Cite id="a" /> it seems, went out. Nobody lit them. <Cite id="b" />'),
  ).toEqual([true, true]);
});

test('a citation in a gloss does not support the sentence around it', () => {
  expect(cited('A lock<Note>A gate.<Cite id="a" /></Note> was shut.')).toEqual([false]);
});

test('a transition is marked, and so are all of its sentences', () => {
  expect(
    sentences(
      'It ended.<Cite id="a" /> <Transition>So far the town. Now the docks.</Transition> They slept.<Cite id="a" />',
    ).map((s) => s.transition),
  ).toEqual([false, true, true, false]);
});
