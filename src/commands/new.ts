/** `npm run new <type>`: asks a few questions and writes a valid, commented record. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import { problemsOf } from '../content/issues.ts';
import { didYouMean } from '../lib/nearest.ts';
import { sentence } from '../content/problems.ts';
import { contentRoot } from '../content/root.ts';
import { fieldsOf, proseTemplate, template } from './template.ts';
import { schemas } from '../records/schemas.ts';
import { type RecordType, pathOf, recordTypes, types } from '../records/types.ts';

/** Types that have a file for each record. */
export const newTypes: readonly RecordType[] = recordTypes.filter(
  (type) => types[type].stored !== 'list',
);

/** An answer as YAML reads it, so that "[a, b]" is a list and "{on: 2022-11-13}" a date; text stays text. */
export function readAnswer(answer: string): unknown {
  const trimmed = answer.trim();
  if (!/^[[{]|^-?\d+(\.\d+)?$|^(true|false)$/.test(trimmed)) return trimmed;
  try {
    return parse(trimmed) as unknown;
  } catch {
    return trimmed;
  }
}

/** What is wrong with one answer, as a sentence; nothing if it is right. */
function objection(schema: z.ZodType, name: string, value: unknown): string | undefined {
  const result = schema.safeParse({ [name]: value }, { reportInput: true });
  const about = result.success ? [] : result.error.issues.filter((issue) => issue.path[0] === name);
  const [problem] = problemsOf(about, schema, '', () => undefined);
  return problem && sentence({ ...problem, file: 'That is not valid' });
}

/** Asks a question and returns the answer. */
export type Ask = (question: string) => Promise<string>;

/**
 * Makes a record or a section.
 * @returns what to tell the author
 * @throws Error with one sentence when the type is not known
 */
export async function makeRecord(
  wanted: string | undefined,
  root: string,
  ask: Ask,
): Promise<string> {
  const type = newTypes.find((known) => known === wanted);
  if (!type)
    throw new Error(
      `Say what to make: npm run new -- ${newTypes.join(' | ')}.${wanted ? didYouMean(wanted, newTypes) : ''}`,
    );
  const schema = schemas[type];
  const { folder, stored } = types[type];
  const fileOf = (id: string): string => `${folder}/${id}.${stored === 'prose' ? 'mdx' : 'yaml'}`;
  let id = '';
  for (;;) {
    id = (
      await ask(`Id, which will be the file name and the address (lower case, hyphens): `)
    ).trim();
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      console.error(
        'An id is lower-case letters and digits joined by hyphens, like "mill-bridge".',
      );
    else if (existsSync(join(root, fileOf(id))))
      console.error(`There is already a ${type} "${id}".`);
    else break;
  }
  const answers: Record<string, unknown> = {};
  for (const field of fieldsOf(schema).filter((f) => f.required)) {
    const example =
      field.example === undefined
        ? ''
        : ` Example: ${typeof field.example === 'string' ? field.example : JSON.stringify(field.example)}`;
    for (;;) {
      const value = readAnswer(await ask(`${field.name}: ${field.description}${example}\n> `));
      const wrong = objection(schema, field.name, value);
      if (wrong === undefined) {
        answers[field.name] = value;
        break;
      }
      console.error(wrong);
    }
  }
  const words =
    type === 'section' || type === 'tour'
      ? proseTemplate(type, schema, answers)
      : template(schema, folder, answers);
  writeFileSync(join(root, fileOf(id)), words);
  return `Wrote ${fileOf(id)}. It will appear at ${pathOf(type, id)}.`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Lines are queued, so that answers can also be piped in.
  const lines = terminal[Symbol.asyncIterator]();
  const ask: Ask = async (question) => {
    process.stdout.write(question);
    const { value, done } = await lines.next();
    if (done)
      throw new Error('The answers ended before the record was complete; nothing was written.');
    return value;
  };
  try {
    console.log(await makeRecord(process.argv[2], contentRoot(), ask));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
  terminal.close();
}
