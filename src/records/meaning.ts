/** What fields mean, as their schemas say it. */
import { z } from 'zod';
import { schemas as recordSchemas } from './schemas.ts';
import { fileTypes, type FileType } from './types.ts';

interface Described {
  description?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Described[];
  examples?: unknown[];
  properties?: Record<string, Described>;
  items?: Described;
  required?: string[];
}

const described = (type: FileType): Described =>
  z.toJSONSchema(recordSchemas[type], {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
  }) as Described;

const schemas = Object.fromEntries(fileTypes.map((type) => [type, described(type)])) as Record<
  FileType,
  Described
>;

/**
 * The description of a field.
 * @param path names joined by dots, through lists too: "accounts.killed"
 * @throws Error when there is no such field, or it has no description
 */
export function meaning(type: FileType, path: string): string {
  const field = path
    .split('.')
    .reduce<Described | undefined>(
      (at, name) => (at?.items ?? at)?.properties?.[name],
      schemas[type],
    );
  if (!field?.description) throw new Error(`The field ${path} of ${type} has no description.`);
  return field.description;
}

export interface FieldEntry {
  name: string;
  type: string;
  description: string;
  example: string;
  required: boolean;
}

const typeOf = (field: Described): string =>
  field.enum
    ? field.enum.join(', ')
    : field.anyOf
      ? [...new Set(field.anyOf.map(typeOf))].join(' or ')
      : field.items
        ? `list of ${typeOf(field.items)}`
        : [field.type ?? 'text'].flat().join(' or ');

/** Every field of a record type, those of its parts after it. */
export function fieldsOf(type: FileType): FieldEntry[] {
  const walk = (at: Described, before: string): FieldEntry[] =>
    Object.entries(at.properties ?? {}).flatMap(([name, field]) => {
      const inner = field.items ?? field;
      const own = {
        name: before + name,
        type: typeOf(field)
          .replace(/\bstring\b/g, 'text')
          .replace(/\bobject\b/g, 'fields'),
        description: field.description ?? '',
        example:
          field.examples?.[0] === undefined
            ? ''
            : typeof field.examples[0] === 'string'
              ? field.examples[0]
              : JSON.stringify(field.examples[0]),
        required: at.required?.includes(name) ?? false,
      };
      return [own, ...(inner.properties ? walk(inner, `${before}${name}.`) : [])];
    });
  return walk(schemas[type], '');
}
