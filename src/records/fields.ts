/** Fields that several record types share. */
import { z } from 'zod';

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

/** A reference to another record by its id; the graph checks that it exists. */
export const idList = z.array(id);

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

/** A count of people: a whole number, never a range; "at least" belongs in the account's words. */
export const headcount = z
  .int('write a whole number, and put "at least" or a range into the words of the account')
  .min(0, 'a count cannot be below 0');
