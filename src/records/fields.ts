/** Fields that several record types share. */
import { z } from 'zod';
import type { RecordType } from './types.ts';

/** Attaches what the author's guide, the editor's JSON Schema and the data dictionary say about a field. */
export function doc<T extends z.ZodType>(type: T, description: string, example?: unknown): T {
  return type.meta(example === undefined ? { description } : { description, examples: [example] });
}

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id: lower-case words joined by hyphens. A record's own id is its file name. */
export const id = z
  .string()
  .regex(
    idPattern,
    'write an id in lower-case letters and digits joined by hyphens, like "mill-bridge"',
  );

/** Lists of the dossier from which records choose a value. */
export type TermList = 'sides' | 'kinds' | 'lanes' | 'topics' | 'figures';

const referenceTypes = z.registry<{ types: readonly RecordType[] }>();
const termLists = z.registry<{ list: TermList }>();

/** The id of a record of one of some types. The content check follows it, and the record that it names knows of it. */
export const ref = (...types: RecordType[]) => id.clone().register(referenceTypes, { types });

/** Several such ids. */
export const refs = (...types: RecordType[]) => z.array(ref(...types));

/** The id of an entry of one of the dossier's lists. */
export const term = (list: TermList) => id.clone().register(termLists, { list });

/** A text in a record that names something else. */
export interface Named {
  /** Path of the field: "accounts[1].source". */
  field: string;
  id: string;
  /** Types of record that it may name. */
  types?: readonly RecordType[];
  /** List of the dossier that must have it. */
  list?: TermList;
}

interface Def {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

/** Every reference and term in a value, as its schema declares them, in the schema's order. */
export function namedIn(schema: z.ZodType, value: unknown, field = ''): Named[] {
  if (value === undefined || value === null) return [];
  const { innerType, element, shape } = schema.def as unknown as Def;
  if (innerType) return namedIn(innerType, value, field);
  if (element && Array.isArray(value))
    return value.flatMap((one: unknown, i) => namedIn(element, one, `${field}[${i}]`));
  if (shape)
    return Object.entries(shape).flatMap(([name, inner]) =>
      namedIn(inner, (value as Record<string, unknown>)[name], field ? `${field}.${name}` : name),
    );
  if (typeof value !== 'string') return [];
  const names = { ...referenceTypes.get(schema), ...termLists.get(schema) };
  return 'types' in names || 'list' in names ? [{ field, id: value, ...names }] : [];
}

/** Text that must say something. */
export const text = z.string().trim().min(1, 'this text is empty; write it or leave the field out');

/** A web address as readers open it: http or https only, so that nothing in content can run as a script. */
export const webAddress = z
  .string()
  .regex(
    /^https?:\/\/\S+$/,
    'write an address that starts with http:// or https:// and has no spaces',
  );

/** A name in its own script. */
export const nativeName = z.strictObject({
  text: doc(text, 'The name as written in that language.', 'پل'),
  lang: doc(
    z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'write a language tag such as "ar", "cy" or "zh-Hant"'),
    'BCP 47 language tag.',
    'fa',
  ),
  dir: doc(z.enum(['rtl', 'ltr']), 'Writing direction.', 'rtl'),
});

/** Degrees north, WGS 84. */
export const latitude = z
  .number()
  .min(-90, 'a latitude lies between -90 and 90 degrees')
  .max(90, 'a latitude lies between -90 and 90 degrees');

/** Degrees east, WGS 84. */
export const longitude = z
  .number()
  .min(-180, 'a longitude lies between -180 and 180 degrees')
  .max(180, 'a longitude lies between -180 and 180 degrees');

/** How exactly a point is known. */
export const placePrecision = z.enum(['exact', 'town', 'district', 'province', 'none']);
