/** The query language: words, "exact phrases", -excluded words and fields such as speaker:name. Whatever is not understood is searched as words. */
import { words } from './fold.ts';

export const fields = ['speaker', 'actor', 'place', 'type', 'year', 'before', 'after'] as const;
export type Field = (typeof fields)[number];

export interface Query {
  /** Folded words, those of the phrases among them, in order. */
  words: string[];
  /** Folded phrases that must stand together. */
  phrases: string[][];
  /** Folded words or phrases that results must not hold. */
  without: string[][];
  fields: { field: Field; value: string }[];
  /** The last word may be unfinished: nothing follows it. */
  open: boolean;
}

/** More than anybody types; the rest of a pasted text adds nothing but time. */
const longest = 300;
const mostWords = 16;

const quoteMarks = /[“”„‟«»]/g;
const part =
  /(?<not>(?<=^|\s)(?:-(?=[\p{L}\p{N}]{2}|")|NOT\s+))?(?:(?:(?<field>[a-zA-Z]+):(?:"(?<value>[^"]*)"|(?<bare>[^\s"]+)))|"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/gu;
const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const isField = (name: string | undefined): name is Field =>
  (fields as readonly string[]).includes(name ?? '');

/** Reads what was typed. Never throws. */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, longest).replace(quoteMarks, '"');
  const query: Query = {
    words: [],
    phrases: [],
    without: [],
    fields: [],
    open: /[\p{L}\p{N}]$/u.test(text),
  };
  for (const { groups = {} } of text.matchAll(part)) {
    const field = groups['field']?.toLowerCase();
    const value = (groups['value'] ?? groups['bare'] ?? '').trim();
    const dated = field === 'before' || field === 'after' || field === 'year';
    const excluded = groups['not'] !== undefined;
    if (!excluded && isField(field) && value !== '' && (!dated || date.test(value))) {
      query.fields.push({ field, value });
      continue;
    }
    const found = words(groups['phrase'] ?? groups['word'] ?? `${groups['field'] ?? ''} ${value}`);
    if (found.length === 0) continue;
    if (excluded) query.without.push(found.slice(0, mostWords));
    else {
      if (groups['phrase'] !== undefined) query.phrases.push(found);
      query.words.push(...found);
    }
  }
  query.words = query.words.slice(0, mostWords);
  query.phrases = query.phrases.slice(0, 4).map((phrase) => phrase.slice(0, mostWords));
  query.without = query.without.slice(0, 4);
  return query;
}
