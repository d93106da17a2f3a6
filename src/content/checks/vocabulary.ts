/** Sides, kinds, lanes, topics, groups of figures and headings are those that are there. */
import { didYouMean } from '../../lib/nearest.ts';
import type { Problem } from '../problems.ts';
import type { Check } from './index.ts';

export const vocabulary: Check = ({ dossier, actors, incidents, quotes, series, sections }) => {
  if (!dossier) return [];
  const problems: Problem[] = [];
  const among = (list: 'sides' | 'kinds' | 'lanes' | 'topics' | 'figures') => {
    const known = dossier[list].map((item) => item.id);
    return (value: string | undefined, file: string, field: string) => {
      if (value === undefined || known.includes(value)) return;
      problems.push({
        file,
        field,
        message: `"${value}" is not among the ${list} of dossier.yaml (${known.join(', ')}).${didYouMean(value, known)}`,
      });
    };
  };
  const [side, kind, lane, topic, group] = [
    among('sides'),
    among('kinds'),
    among('lanes'),
    among('topics'),
    among('figures'),
  ];
  dossier.kinds.forEach((k, i) => lane(k.lane, 'dossier.yaml', `kinds[${i}].lane`));
  for (const actor of actors) side(actor.side, actor.file, 'side');
  for (const incident of incidents) {
    kind(incident.kind, incident.file, 'kind');
    incident.accounts.forEach((account, i) =>
      side(account.side, incident.file, `accounts[${i}].side`),
    );
  }
  for (const quote of quotes) quote.topics.forEach((t, i) => topic(t, quote.file, `topics[${i}]`));
  for (const one of series) group(one.group, one.file, 'group');
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
