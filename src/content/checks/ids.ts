/** No two things in the dossier share an id, whatever their type: an id is an address. */
import { paragraphId, type Block } from '../../prose/section.ts';
import { recordTypes, types } from '../../records/types.ts';
import type { Check } from './check.ts';

/** Shorter paragraphs are cells of tables and items of lists, which may well be alike within a section. */
const prose = 40;

const idOf = ({ kind, id, text }: Block): string =>
  kind === 'paragraph' && text.length > prose ? paragraphId(text) : id;

export const ids: Check = (content) => {
  const first = new Map<string, string>();
  const filed = recordTypes
    .flatMap((type): { id: string; file: string }[] => content[types[type].folder])
    .map(({ id, file }) => ({
      id,
      file,
      line: undefined,
      says: (other: string) =>
        `the id "${id}" is already that of something in ${other}; rename one of them.`,
    }));
  const blocks = content.sections.flatMap((section) =>
    section.prose.blocks.map((block) => ({
      id: idOf(block),
      file: section.file,
      line: block.line,
      says: (other: string) =>
        block.kind === 'heading'
          ? `the id of this heading, "${block.id}", is already that of something in ${other}; reword the heading.`
          : `this paragraph stands in ${other} already; reword it, since its address is made from its words.`,
    })),
  );
  return [...filed, ...blocks].flatMap(({ id, file, line, says }) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file);
      return [];
    }
    return [{ file, line, message: says(other) }];
  });
};
