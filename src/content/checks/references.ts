/** Every reference leads to a record of the right type. */
import { didYouMean } from '../../lib/nearest.ts';
import {
  recordTypes,
  types as typesOf,
  withArticle,
  type RecordType,
} from '../../records/types.ts';
import type { Check } from './check.ts';

export const references: Check = (content, edges) => {
  const ids = new Map(
    recordTypes.map((type) => [type, new Set(content[typesOf[type].folder].map((r) => r.id))]),
  );
  const has = (type: RecordType, id: string): boolean => ids.get(type)?.has(id) ?? false;
  return edges.flatMap((edge) => {
    const { types, id } = edge.to;
    // A file that cannot be read is reported itself.
    if (types.some((type) => has(type, id)) || content.unread.has(id)) return [];
    const elsewhere = recordTypes.find((type) => has(type, id));
    const wanted = types.join(', ').replace(/, ([^,]*)$/, ' or $1');
    const message = elsewhere
      ? `"${id}" is the id of ${withArticle(elsewhere)}; the id of ${withArticle(wanted)} belongs here.`
      : `there is no ${wanted} "${id}".${
          didYouMean(
            id,
            types.flatMap((type) => [...(ids.get(type) ?? [])]),
          ) || ' Mend the id, or write the record.'
        }`;
    return [{ file: edge.from.file, field: edge.field, line: edge.line, message }];
  });
};
