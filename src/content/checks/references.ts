/** Every reference leads to a record of the right type. */
import type { RecordType } from '../edges.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { Check } from './index.ts';

const article = (type: string): string => (/^[aei]/.test(type) ? 'an' : 'a');

export const references: Check = (content, edges) => {
  const idsOf: Record<RecordType, Set<string>> = {
    actor: new Set(content.actors.map((r) => r.id)),
    incident: new Set(content.incidents.map((r) => r.id)),
    quote: new Set(content.quotes.map((r) => r.id)),
    place: new Set(content.places.map((r) => r.id)),
    judgement: new Set(content.judgements.map((r) => r.id)),
    series: new Set(content.series.map((r) => r.id)),
    source: new Set(content.sources.map((r) => r.id)),
    section: new Set(content.sections.map((r) => r.id)),
    dossier: new Set(),
  };
  return edges.flatMap((edge) => {
    const { types, id } = edge.to;
    if (types.some((type) => idsOf[type].has(id))) return [];
    // A file that cannot be read is reported itself, and so is a folder without files.
    if (content.unread.has(id) || types.every((type) => idsOf[type].size === 0)) return [];
    const elsewhere = (Object.keys(idsOf) as RecordType[]).find((type) => idsOf[type].has(id));
    const wanted = types.join(', ').replace(/, ([^,]*)$/, ' or $1');
    const message = elsewhere
      ? `"${id}" is the id of ${article(elsewhere)} ${elsewhere}; the id of ${article(wanted)} ${wanted} belongs here.`
      : `there is no ${wanted} "${id}".${
          didYouMean(
            id,
            types.flatMap((type) => [...idsOf[type]]),
          ) || ' Mend the id, or write the record.'
        }`;
    return [{ file: edge.from.file, field: edge.field, line: edge.line, message }];
  });
};
