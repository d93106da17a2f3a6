/** Turns what a schema objects to into sentences for the author. */
import type { z } from 'zod';
import { didYouMean } from '../lib/nearest.ts';
import type { Problem } from './problems.ts';

type Issue = z.core.$ZodIssue;

/** `['accounts', 1, 'source']` → "accounts[1].source". */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((p, i) => (typeof p === 'number' ? `[${p}]` : `${i ? '.' : ''}${String(p)}`))
    .join('');
}

const list = (values: readonly unknown[]): string => values.map((v) => `"${String(v)}"`).join(', ');

/**
 * Sentences for the issues of one file.
 * @param schema the schema that was applied, asked for the fields that exist
 * @param lineOf gives the line of a field, from 1
 */
export function problemsOf(
  issues: readonly Issue[],
  schema: z.ZodType,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const at = (path: readonly PropertyKey[], message: string): Problem => ({
      file,
      field: fieldName(path) || undefined,
      line: lineOf(path),
      message,
    });
    switch (issue.code) {
      case 'unrecognized_keys': {
        const fields = fieldsAt(schema, issue.path);
        return issue.keys.map((key) =>
          at(
            [...issue.path, key],
            `there is no such field.${didYouMean(key, fields) || (fields.length ? ` The fields here are ${fields.join(', ')}.` : '')}`,
          ),
        );
      }
      case 'invalid_type': {
        if (issue.input === undefined)
          return [at(issue.path, `this field is missing; write it.${hint(schema, issue.path)}`)];
        // A message of the schema's own says more than the type.
        const own = issue.message.startsWith('Invalid input')
          ? ''
          : ` ${sentenceOf(issue.message)}`;
        return [
          at(
            issue.path,
            `${given(issue.input)}here, where ${kindOf(issue.expected)} belongs.${own || hint(schema, issue.path)}`,
          ),
        ];
      }
      case 'invalid_value': {
        const { input } = issue;
        if (input === undefined)
          return [at(issue.path, `this field is missing; write one of ${list(issue.values)}.`)];
        return [
          at(
            issue.path,
            `${given(input)}here; write one of ${list(issue.values)}.${didYouMean(String(input), issue.values.map(String))}`,
          ),
        ];
      }
      case 'invalid_union': {
        // The form that the author meant is the one whose fields are all there, and one of them wrong.
        const meant = issue.errors.find(
          (e) =>
            e.length > 0 &&
            e.every((i) => i.path.length > 0 && i.code !== 'unrecognized_keys' && !missing(i)),
        );
        if (meant) {
          return problemsOf(
            meant.map((i) => ({ ...i, path: [...issue.path, ...i.path] })) as Issue[],
            schema,
            file,
            lineOf,
          );
        }
        return [
          at(
            issue.path,
            issue.input === undefined
              ? `this field is missing; ${issue.message}.`
              : `${issue.message}.`,
          ),
        ];
      }
      case 'invalid_format':
      case 'too_small':
      case 'too_big': {
        const value =
          typeof issue.input === 'number' ||
          (typeof issue.input === 'string' && issue.input.trim() !== '')
            ? issue.input
            : undefined;
        return [
          at(
            issue.path,
            value === undefined
              ? `${issue.message}.`
              : `${JSON.stringify(value)} will not do; ${issue.message}.`,
          ),
        ];
      }
      default:
        return [at(issue.path, `${issue.message}.`)];
    }
  });
}

const sentenceOf = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** What stands in a field, named for the author. */
function given(input: unknown): string {
  if (input === null) return 'nothing stands ';
  if (Array.isArray(input)) return 'a list stands ';
  return typeof input === 'object' ? 'fields stand ' : `"${String(input)}" stands `;
}

const missing = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && issue.input === undefined;

const kindOf = (expected: string): string =>
  ({
    array: 'a list',
    tuple: 'a list',
    object: 'a set of fields',
    string: 'text',
    boolean: 'true or false',
    int: 'a whole number',
  })[expected] ?? `a ${expected}`;

/** The schema of a field, through lists, defaults and optional fields. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here: unknown = schema;
  for (const step of [...path, undefined]) {
    for (let def = defOf(here); def?.innerType; def = defOf(here)) here = def.innerType;
    if (step === undefined) break;
    const def = defOf(here);
    here = typeof step === 'number' ? def?.element : def?.shape?.[String(step)];
    if (here === undefined) return undefined;
  }
  return here as z.ZodType;
}

interface Def {
  innerType?: unknown;
  element?: unknown;
  shape?: Record<string, unknown>;
}
const defOf = (schema: unknown): Def | undefined => (schema as { def?: Def } | undefined)?.def;

const fieldsAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  Object.keys(defOf(schemaAt(schema, path))?.shape ?? {});

/** What the schema says about a field: its description and an example. */
function hint(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let here = schema;
  const parent = schemaAt(schema, path.slice(0, -1));
  const own = defOf(parent)?.shape?.[String(path.at(-1))];
  if (own) here = own as z.ZodType;
  const meta = (
    here as { meta?: () => { description?: string; examples?: unknown[] } | undefined }
  ).meta?.();
  if (!meta?.description) return '';
  const example = meta.examples?.[0];
  return ` ${meta.description}${example === undefined ? '' : ` Example: ${typeof example === 'string' ? example : JSON.stringify(example)}`}`;
}
