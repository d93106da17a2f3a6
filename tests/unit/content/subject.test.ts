import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';

const graph = loadGraph('content');

/** Words of names that are common words of English too, with the names in which they stand. */
const common = new Map([
  ['Areas', 'the name of a region'],
  ['Armed', 'armed forces'],
  ['Board', 'a cricket board'],
  ['Department', 'a ministry'],
  ['Field', 'a military rank'],
  ['Liberation', 'a typeface'],
  ['Line', 'the line on the map'],
  ['Pass', 'mountain passes'],
  ['People', 'a people’s republic'],
  ['Province', 'names of provinces'],
  ['Relations', 'a press office'],
  ['State', 'a ministry'],
  ['West', 'a family name'],
]);

const named = [...graph.actors.values(), ...graph.places.values()];

/** Names, aliases and native names, whole. */
const names = [
  ...new Set(
    named.flatMap((record) => [
      record.name,
      ...record.aliases,
      ...record.native.map((native) => native.text),
    ]),
  ),
].filter((name) => name.length >= 4);

/** The proper words of which they are made: those with a capital, and those of scripts that have none. */
const words = [...new Set(names.flatMap((name) => name.match(/\p{L}{4,}/gu) ?? []))].filter(
  (word) => !/^\p{Ll}/u.test(word) && !common.has(word),
);

const ids = [
  graph.actors,
  graph.places,
  graph.incidents,
  graph.quotes,
  graph.judgements,
  graph.series,
  graph.sources,
]
  .flatMap((records) => [...records.keys()])
  .filter((id) => id.length >= 4);

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

/** Names made of shorter words, such as initials; they are sought as they stand. */
const short = names.filter(
  (name) =>
    !common.has(name) && !(name.match(/\p{L}{4,}/gu) ?? []).some((word) => !/^\p{Ll}/u.test(word)),
);

test('src/ knows nothing of the subject: no name, alias, native name, place or id of the content stands in it', () => {
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const present = new Set(
      text.match(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu)?.flatMap((run) => [run, ...run.split('-')]),
    );
    return [
      ...[...words, ...ids].filter((word) => present.has(word)),
      ...short.filter((name) => text.includes(name)),
    ].map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});
