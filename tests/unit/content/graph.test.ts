import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';
import { graph } from '../../../src/content/index.ts';
import { fieldName } from '../../../src/content/issues.ts';
import { nearest } from '../../../src/lib/nearest.ts';
import { contentRoot } from '../../../src/content/root.ts';
import { fixture } from '../fixture.ts';

const before = process.env.DOSSIER;
afterEach(() => {
  if (before === undefined) delete process.env.DOSSIER;
  else process.env.DOSSIER = before;
});

test('sections stand in reading order', () => {
  expect(loadGraph(fixture).sections.map((section) => section.id)).toEqual([
    'the-walkout',
    'the-settlement',
  ]);
});

test('a record knows everything that refers to it', () => {
  const uses = loadGraph(fixture).usedBy('depot-walkout-1911-08-14');
  expect(uses.map((edge) => `${edge.from.type} ${edge.from.id} ${edge.field}`)).toEqual([
    'quote company-agitators incident',
    'quote fenwick-wheel incident',
    'section the-walkout <Incident>',
    'tour the-strike-in-steps <Step>',
  ]);
});

test('nothing refers to an id that nobody uses', () => {
  expect(loadGraph(fixture).usedBy('nobody')).toEqual([]);
});

test('the dossier of a run is the one that the environment names, and is loaded once', () => {
  process.env.DOSSIER = fixture;
  expect(graph().dossier.title).toBe('The Lantern Strike');
  expect(graph()).toBe(graph());
});

test('without the environment’s word the dossier is content/', () => {
  expect(contentRoot({})).toBe(resolve('content'));
});

test('a field is named as an author would write its path', () => {
  expect(fieldName(['accounts', 1, 'source'])).toBe('accounts[1].source');
});

test('the nearest word is offered only if it may be a slip', () => {
  expect(nearest('titel', ['title', 'summary'])).toBe('title');
  expect(nearest('mill-bridge', ['river-gate', 'mill-bridge-1911'])).toBe('mill-bridge-1911');
  expect(nearest('hat', ['summary', 'sources'])).toBeUndefined();
});
