/** Sides, kinds, lanes, topics, groups of figures and headings are those that are there. */
import { didYouMean } from '../../lib/nearest.ts';
import { namedFields } from '../edges.ts';
import type { Problem } from '../problems.ts';
import type { Check } from './check.ts';

export const vocabulary: Check = (content) => {
  const { dossier, sections } = content;
  if (!dossier) return [];
  const problems = namedFields(content).flatMap(({ from, field, id, list }): Problem[] => {
    const known = list ? dossier[list].map((entry) => entry.id) : [id];
    if (known.includes(id)) return [];
    const message = `"${id}" is not among the ${list} of dossier.yaml (${known.join(', ')}).${didYouMean(id, known)}`;
    return [{ file: from.file, field, message }];
  });
  for (const { file, brief, prose } of sections) {
    const headings = prose.blocks
      .filter((block) => block.kind === 'heading')
      .map((block) => block.id);
    brief.forEach(({ at }, i) => {
      if (at === undefined || headings.includes(at)) return;
      problems.push({
        file,
        field: `brief[${i}].at`,
        message: `the section has no heading with the id "${at}"; its headings are ${headings.join(', ')}.${didYouMean(at, headings)}`,
      });
    });
  }
  return problems;
};
