/** The record types, by the folder of content/ in which their files lie. */
import { actor } from './actor/schema.ts';
import { incident } from './incident/schema.ts';
import { judgement } from './judgement/schema.ts';
import { place } from './place/schema.ts';
import { quote } from './quote/schema.ts';
import { series } from './series/schema.ts';

/** Folder → schema of the one-record-a-file types. */
export const recordSchemas = {
  actors: actor,
  incidents: incident,
  judgements: judgement,
  places: place,
  quotes: quote,
  series,
} as const;

export type RecordFolder = keyof typeof recordSchemas;
