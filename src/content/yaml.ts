/** Parses YAML so that every field's line is known. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Say } from './problems.ts';

export interface Parsed {
  value: unknown;
  /** Line of a field in the file, or of the nearest field around it that is written; from 1. */
  lineOf(field: readonly PropertyKey[]): number | undefined;
}

const nearby = 'Mend it on this line, or just above it.';

/** Parsers' messages, without their trailing positions and quotations of the file. */
export const plain = (message: string): string =>
  (message.split('\n')[0] ?? '')
    .replace(/ (at line \d+, column \d+:?|\(\d+:\d+\)( \([\w:-]+\))?)$/, '')
    .replace(/\s*\([\w-]+:[\w-]+\)$/, '')
    .replace(/[.:]$/, '');

/** The sentence for an author whose file a parser rejects. */
export const invalid = (what: string, message: string): string =>
  `this is not valid ${what}: ${plain(message)}. ${nearby}`;

/**
 * Parses a file's YAML, or the YAML at the head of it.
 * @param above how many lines of the file stand above the text
 * @returns nothing if it is no YAML, which the author has then been told
 */
export function parseYaml(text: string, file: string, say: Say, above = 0): Parsed | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  // The first error is the author's; those after it mostly follow from it.
  const [error] = document.errors;
  if (error) {
    say(file, invalid('YAML', error.message), above + (error.linePos?.[0].line ?? 1));
    return undefined;
  }
  try {
    return { value: document.toJS(), lineOf: (field) => lineIn(document, counter, field, above) };
  } catch (unresolved) {
    say(
      file,
      `this is not valid YAML: ${plain((unresolved as Error).message)}. Put words that begin with * or & in quotation marks.`,
    );
    return undefined;
  }
}

function lineIn(
  document: Document,
  counter: LineCounter,
  field: readonly PropertyKey[],
  above: number,
): number | undefined {
  for (let length = field.length; length >= 0; length--) {
    const node: unknown = document.getIn(field.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return above + counter.linePos(range[0]).line;
  }
  return undefined;
}
