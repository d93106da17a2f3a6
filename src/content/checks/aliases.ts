/** No name leads to two actors, or two places, by accident. */
import { fold } from '../../lib/text.ts';
import type { Problem } from '../problems.ts';
import type { Check } from './check.ts';

interface Named {
  id: string;
  file: string;
  name: string;
  aliases: readonly string[];
  sharedAliases: readonly string[];
}

/** Names that differ only in case, accents or punctuation are one. */
const comparable = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function clashes(records: readonly Named[], what: string): Problem[] {
  const bearer = new Map<string, Named>();
  return records.flatMap((record) => {
    const names = new Map([record.name, ...record.aliases].map((name) => [comparable(name), name]));
    return [...names].flatMap(([key, name]) => {
      const other = bearer.get(key);
      if (!other) {
        bearer.set(key, record);
        return [];
      }
      const onPurpose = [record, other].every((r) =>
        r.sharedAliases.some((shared) => comparable(shared) === key),
      );
      if (onPurpose) return [];
      return [
        {
          file: record.file,
          field: name === record.name ? 'name' : 'aliases',
          message: `"${name}" is also a name of the ${what} "${other.id}"; change it in one, or list it under sharedAliases in both.`,
        },
      ];
    });
  });
}

export const aliases: Check = ({ actors, places }) => [
  ...clashes(
    actors.filter((actor) => !actor.standIn),
    'actor',
  ),
  ...clashes(places, 'place'),
];
