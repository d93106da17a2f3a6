/** Sides, kinds, lanes and topics are those that dossier.yaml lists. */
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../problems.ts';
import type { Check } from './index.ts';

export const vocabulary: Check = ({ dossier, actors, incidents, quotes }) => {
  if (!dossier) return [];
  const problems: Problem[] = [];
  const among = (list: 'sides' | 'kinds' | 'lanes' | 'topics') => {
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
  const [side, kind, lane, topic] = [among('sides'), among('kinds'), among('lanes'), among('topics')];
  dossier.kinds.forEach((k, i) => lane(k.lane, 'dossier.yaml', `kinds[${i}].lane`));
  for (const actor of actors) side(actor.side, actor.file, 'side');
  for (const incident of incidents) {
    kind(incident.kind, incident.file, 'kind');
    incident.accounts.forEach((account, i) => side(account.side, incident.file, `accounts[${i}].side`));
  }
  for (const quote of quotes) quote.topics.forEach((t, i) => topic(t, quote.file, `topics[${i}]`));
  return problems;
};
