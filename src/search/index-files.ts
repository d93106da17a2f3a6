/** What is written of the records for the full-text search: a text of each for Pagefind, and the files that go with them. */
import type { Graph } from '../content/graph.ts';
import { entriesOf, postingsOf } from './entries.ts';
import { words } from './fold.ts';
import { searchRecords } from './records.ts';
import { namesOf } from './terms.ts';
import { facetNames, idWords, type PackedFacets, type SearchRecord } from './types.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A record as Pagefind indexes it. Its number joins it with the other files. */
export interface IndexedText {
  url: string;
  content: string;
  /** What a result shows. Pagefind hands out filters with a result as it does metadata, but metadata would be indexed once more. */
  filters: Record<string, string[]>;
}

export interface SearchFiles {
  texts: IndexedText[];
  /** Folded words of the texts that the vocabulary doesn't hold. */
  words: string[];
  facets: PackedFacets;
}

const made = new WeakMap<Graph, SearchFiles>();

/** Prepares a dossier's files, once. */
export function searchFiles(graph: Graph): SearchFiles {
  let files = made.get(graph);
  if (!files) made.set(graph, (files = prepare(graph)));
  return files;
}

function prepare(graph: Graph): SearchFiles {
  const records = searchRecords(graph);
  // Names of actors and places are matched by the names engine, in every spelling; repeated in each record they would double the index.
  const names = new Set([...graph.actors.values(), ...graph.places.values()].flatMap(namesOf));
  const texts = records.map((record) => textOf(record, names));
  const named = postingsOf([...entriesOf(vocabularyOf(graph, '/'))].flat());
  const inText = new Set(texts.flatMap(({ content }) => words(content)));
  const unnamed = [...inText].filter((word) => !named.has(word)).sort();
  return { texts, words: unnamed, facets: packFacets(records) };
}

function textOf(record: SearchRecord, names: ReadonlySet<string>): IndexedText {
  const { type, href, shown, also } = record;
  const { title, ...card } = record.card;
  const parts = [shown.includes(title) ? '' : title, shown];
  const id = idWords(href);
  for (const text of [card.by, card.post, card.place])
    if (text && !parts.some((part) => part.includes(text))) parts.push(text);
  for (const text of also)
    if (text !== id && !names.has(text) && !parts.some((part) => part.includes(text)))
      parts.push(text);
  // An id is made of words that its author thought apt; it stands last, where it can be left out when the text is shown.
  if (also.includes(id)) parts.push(id);
  const content = parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?…”]$/.test(part) ? part : `${part}.`))
    .join(' ');
  return {
    url: href,
    content,
    filters: Object.fromEntries(
      Object.entries({ type, title, ...card }).flatMap(([field, value]) =>
        value ? [[field, [value]]] : [],
      ),
    ),
  };
}

function packFacets(records: readonly SearchRecord[]): PackedFacets {
  const facets: PackedFacets['facets'] = {};
  for (const name of facetNames) {
    if (name === 'type') continue;
    const values = [...new Set(records.flatMap((r) => r.filters[name] ?? []))].sort();
    const at = new Map(values.map((value, i) => [value, i]));
    const rows = records.map((r) => (r.filters[name] ?? []).map((value) => at.get(value) ?? 0));
    facets[name] = { values, rows: rows.map((row) => (row.length === 1 ? (row[0] ?? 0) : row)) };
  }
  return { dates: records.map((r) => r.date), facets };
}
