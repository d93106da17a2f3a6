/** The record types, by the folder of content/ in which their files lie. */
import { actor } from './actor.ts';
import { incident } from './incident.ts';
import { judgement } from './judgement.ts';
import { place } from './place.ts';
import { quote } from './quote.ts';
import { series } from './series.ts';

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
