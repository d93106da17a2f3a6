import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeRecord, type Ask } from '../../../src/commands/new.ts';
import { loadGraph } from '../../../src/content/graph.ts';
import { fixture } from '../fixture.ts';

let root = '';
let objections: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dossier-'));
  cpSync(fixture, root, { recursive: true });
  objections = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => void objections.push(text));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
});

/** Answers as an author would: to a question that begins with a word, the next of the answers to it. */
const answering =
  (answers: Record<string, string[]>): Ask =>
  (question) => {
    const answer = answers[/^\w+/.exec(question)?.[0] ?? '']?.shift();
    return answer === undefined
      ? Promise.reject(new Error(`Not foreseen: ${question}`))
      : Promise.resolve(answer);
  };

it('says which types there are', async () => {
  await expect(
    makeRecord('quotes', root, answering({})),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: Say what to make: npm run new -- section | tour | incident | actor | quote | place | document | question | judgement | series. Did you mean "quote"?]`,
  );
});

it('writes a quotation that the graph takes, and asks again for what will not do', async () => {
  const said = await makeRecord(
    'quote',
    root,
    answering({
      Id: ['Fenwick Bell', 'fenwick-wheel', 'fenwick-bell'],
      text: ['The bell is ours.'],
      form: ['exact', 'verbatim'],
      speaker: ['carmens-union'],
      when: ['{on: 1911-11-31}', '{on: 1911-08-14}'],
      occasion: ['At the depot.'],
      sources: ['[gazette-1911-08-15]'],
    }),
  );
  expect(said).toBe('Wrote quotes/fenwick-bell.yaml. It will appear at /quotes/fenwick-bell/.');
  expect(objections).toMatchInlineSnapshot(`
    [
      "An id is lower-case letters and digits joined by hyphens, like "mill-bridge".",
      "There is already a quote "fenwick-wheel".",
      "That is not valid, field form: "exact" stands here; write one of "verbatim", "fragment", "translated".",
      "That is not valid, field when.on: there is no such date as 1911-11-31; mend the day or the month.",
    ]
  `);
  expect(loadGraph(root).quotes.get('fenwick-bell')?.speaker).toBe('carmens-union');
  const file = readFileSync(join(root, 'quotes/fenwick-bell.yaml'), 'utf8');
  expect(file).toContain('# yaml-language-server: $schema=../../.schemas/quotes.json');
  expect(file).toContain('# Where and to whom.\noccasion: At the depot.');
  expect(file).toMatch(/^# chain: /m);
});

it('writes a section that the graph takes', async () => {
  const said = await makeRecord(
    'section',
    root,
    answering({
      Id: ['the-bells'],
      title: ['The bells'],
      standfirst: ['Who rang them.'],
      order: ['3'],
      asOf: ['1912-12-31'],
      part: ['context'],
    }),
  );
  expect(said).toContain('sections/the-bells.mdx. It will appear at /briefing/the-bells/.');
  expect(loadGraph(root).sections.at(-1)).toMatchObject({ id: 'the-bells', title: 'The bells' });
});

it('writes a tour that the graph takes', async () => {
  const said = await makeRecord(
    'tour',
    root,
    answering({
      Id: ['the-year-in-steps'],
      title: ['The year in steps'],
      standfirst: ['All of it.'],
      order: ['2'],
    }),
  );
  expect(said).toContain(
    'tours/the-year-in-steps.mdx. It will appear at /tours/the-year-in-steps/.',
  );
  expect(loadGraph(root).tours.get('the-year-in-steps')?.prose.steps).toHaveLength(1);
});
