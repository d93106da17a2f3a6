/** No two things in the dossier share an id, whatever their type: an id is an address. */
import type { Check } from './index.ts';

export const ids: Check = (content) => {
  const first = new Map<string, string>();
  const filed = [
    ...content.sections,
    ...content.actors,
    ...content.incidents,
    ...content.quotes,
    ...content.places,
    ...content.judgements,
    ...content.series,
    ...content.sources,
    ...content.sections.flatMap((s) => s.prose.blocks.map((b) => ({ id: b.id, file: s.file, line: b.line }))),
  ];
  return filed.flatMap((record) => {
    const other = first.get(record.id);
    if (other === undefined) {
      first.set(record.id, record.file);
      return [];
    }
    const line = 'line' in record ? record.line : undefined;
    const mend = line === undefined ? 'rename one of them' : 'reword the paragraph or heading';
    return [{ file: record.file, line, message: `the id "${record.id}" is already that of something in ${other}; ${mend}.` }];
  });
};
