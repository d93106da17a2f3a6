/** Everything in the content that has an id of its own, with the text that the id stands for. */
import { fingerprint } from './fingerprint.ts';
import type { PermalinkKind } from './schema/permalinks.ts';
import type { Content } from './read.ts';
import { nameOf } from '../records/schemas.ts';
import { recordTypes, types } from '../records/types.ts';

export interface Item {
  id: string;
  kind: PermalinkKind;
  /** Section of a passage, paragraph of a note. */
  in?: string;
  /** Sections in which a record is set as a figure, under its own id. */
  also?: string[];
  /** Paragraph under a heading. */
  over?: string;
  /** Fingerprint of the text. */
  print: string;
  /** The text of prose; of a record its name. */
  words: string;
  file: string;
  line?: number;
}

/** A value without empty fields, the others in order: a schema that grows a field with a default leaves old fingerprints as they are. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, v]) => [key, canonical(v)] as const)
      .filter(
        ([, v]) =>
          v !== undefined && v !== null && v !== false && !(Array.isArray(v) && v.length === 0),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Fingerprint of a record’s fields, and of the text of a tour as it is written; of what says nothing it takes no notice. */
export const printOf = ({
  id: _,
  file: __,
  prose: ___,
  ...fields
}: {
  id: string;
  file: string;
  prose?: unknown;
}): string => fingerprint(JSON.stringify(canonical(fields)));

/** Every item of a dossier; sections and their passages in reading order, then the records. */
export function itemsOf(content: Content): Item[] {
  const figured = new Map<string, string[]>();
  const prose = content.sections.flatMap(
    ({ id: section, file, title, standfirst, prose: { blocks, anchors } }): Item[] => {
      const passages = blocks.flatMap((block, i): Item[] => {
        const next = blocks[i + 1];
        const own = {
          kind: block.kind,
          id: block.id,
          in: section,
          print: fingerprint(block.text),
          words: block.text,
          file,
          line: block.line,
        };
        const notes = [...block.notes, ...block.glosses].map(({ id, words }): Item => ({
          kind: 'note',
          id,
          in: block.id,
          print: fingerprint(words),
          words,
          file,
          line: block.line,
        }));
        return [
          block.kind === 'heading' && next?.kind === 'paragraph' ? { ...own, over: next.id } : own,
          ...notes,
        ];
      });
      const figures = anchors.flatMap(({ id, record, words, line }): Item[] => {
        if (id !== record)
          return [
            { kind: 'figure', id, in: section, print: fingerprint(words), words, file, line },
          ];
        figured.set(id, [...(figured.get(id) ?? []), section]);
        return [];
      });
      return [
        {
          kind: 'section',
          id: section,
          print: fingerprint(`${title}\n${standfirst}`),
          words: title,
          file,
        },
        ...passages,
        ...figures,
      ];
    },
  );
  const records = recordTypes
    .filter((type) => type !== 'section')
    .flatMap((type) =>
      content[types[type].folder].map((record): Item => {
        const { id, file } = record;
        const also = figured.get(id);
        return {
          kind: type,
          id,
          print: printOf(record),
          words: nameOf(type, record),
          file,
          ...(also ? { also } : {}),
        };
      }),
    );
  return [...prose, ...records];
}
