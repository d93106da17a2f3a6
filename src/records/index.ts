/** The registry: what the build knows of each record type. */
import { actor } from './actor/definition.ts';
import type { Definition } from './definition.ts';
import { document } from './document/definition.ts';
import { incident } from './incident/definition.ts';
import { judgement } from './judgement/definition.ts';
import { place } from './place/definition.ts';
import { quote } from './quote/definition.ts';
import { question } from './question/definition.ts';
import { section } from './section/definition.ts';
import { series } from './series/definition.ts';
import { source } from './source/definition.ts';
import { tour } from './tour/definition.ts';
import type { RecordType } from './types.ts';

export const definitions: { readonly [T in RecordType]: Definition<T> } = {
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
};
