/** Nothing is dated after the day that the dossier, or a section, speaks of. */
import { bounds } from '../../records/when.ts';
import type { Check } from './check.ts';

export const dates: Check = ({ dossier, incidents, quotes, sections }, edges) => {
  if (!dossier) return [];
  const late = [...incidents, ...quotes].flatMap((record) => {
    const { first } = bounds(record.when);
    if (first <= dossier.asOf) return [];
    return [
      {
        file: record.file,
        field: 'when',
        message: `${first} lies after ${dossier.asOf}, the last day that the dossier covers; mend the date, or asOf in dossier.yaml.`,
      },
    ];
  });
  const first = new Map(
    [...incidents, ...quotes].map((record) => [record.id, bounds(record.when).first]),
  );
  const asOf = new Map(sections.map((section) => [section.id, section.asOf]));
  const smuggled = edges.flatMap((edge) => {
    const day = edge.from.type === 'section' ? first.get(edge.to.id) : undefined;
    const limit = asOf.get(edge.from.id);
    if (day === undefined || limit === undefined || day <= limit) return [];
    return [
      {
        file: edge.from.file,
        field: edge.field,
        line: edge.line,
        message: `"${edge.to.id}" is of ${day}, and the section speaks as of ${limit}; tell it in a later section.`,
      },
    ];
  });
  return [...late, ...smuggled];
};
