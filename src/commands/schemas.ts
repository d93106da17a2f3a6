/** Writes JSON Schemas of all record types into .schemas/, for editors that check YAML while it is written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { dossier } from '../records/dossier/schema.ts';
import { editionsFile } from '../content/schema/editions.ts';
import { reviewedFile } from '../content/schema/reviewed.ts';
import { sourceFile } from '../records/source/schema.ts';
import { synonymsFile } from '../content/schema/synonyms.ts';
import { schemas } from '../records/schemas.ts';
import { fileTypes, types } from '../records/types.ts';

/** File name, without ending, → schema. */
export const editorSchemas: Record<string, z.ZodType> = {
  dossier,
  editions: editionsFile,
  reviewed: reviewedFile,
  synonyms: synonymsFile,
  section: schemas.section,
  tour: schemas.tour,
  sources: sourceFile,
  ...Object.fromEntries(fileTypes.map((type) => [types[type].folder, schemas[type]])),
};

/** The JSON Schema of one record type, with the descriptions and examples of its fields. */
export function jsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' });
}

/** Writes one file a type. */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(editorSchemas)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(jsonSchema(schema), null, 2)}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeSchemas('.schemas');
