/** The schema of each record type, and the name by which lists and the permalinks know a record. */
import type { z } from 'zod';
import { actor } from './actor/schema.ts';
import { document } from './document/schema.ts';
import { incident } from './incident/schema.ts';
import { judgement } from './judgement/schema.ts';
import { place } from './place/schema.ts';
import { quote } from './quote/schema.ts';
import { question } from './question/schema.ts';
import { section } from './section/schema.ts';
import { series } from './series/schema.ts';
import { source } from './source/schema.ts';
import { tour } from './tour/schema.ts';
import type { RecordType } from './types.ts';

export const schemas = {
  section,
  tour,
  actor,
  incident,
  quote,
  place,
  document,
  question,
  judgement,
  series,
  source,
} as const satisfies Record<RecordType, z.ZodType>;

export type Fields<T extends RecordType> = z.infer<(typeof schemas)[T]>;
type Names = { [T in RecordType]: (record: Fields<T> & { id: string }) => string };

const names: Names = {
  section: (r) => r.title,
  tour: (r) => r.title,
  actor: (r) => r.name,
  incident: (r) => r.title,
  quote: (r) => r.text,
  place: (r) => r.name,
  document: (r) => r.title,
  question: (r) => r.question,
  judgement: (r) => r.claim,
  series: (r) => r.title,
  source: (r) => r.title ?? r['container-title'] ?? r.id,
};

/** A record's name: its title, its claim, or its words. */
export const nameOf = <T extends RecordType>(type: T, record: Fields<T> & { id: string }): string =>
  names[type](record);
