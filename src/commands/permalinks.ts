/** `npm run permalinks [-- --check | --renew]`: enters new, changed, moved and retired ids in the ledger of published ids. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerText, updated, type Update } from '../content/ledger.ts';
import { ContentError, sentence } from '../content/problems.ts';
import { lostSentence } from '../content/checks/permalinks.ts';
import { loadContent } from '../content/graph.ts';
import { contentRoot } from '../content/root.ts';

interface Options {
  /** Writes nothing; fails when the ledger is not up to date. */
  check?: boolean;
  /** Begins the ledger anew, as long as no edition is out. */
  renew?: boolean;
}

export interface Outcome {
  /** What to tell the author. */
  lines: string[];
  ok: boolean;
}

/** Updates the ledger of the dossier in a folder. */
export function permalinks(
  root: string,
  { check = false, renew = false }: Options = {},
  write: (path: string, text: string) => void = writeFileSync,
): Outcome {
  const file = join(root, 'permalinks.yaml');
  const content = loadContent(root, !renew);
  const edition = content.editions.at(-1);
  if (!edition)
    return refusal(
      'There is no edition to enter ids under. Write content/editions.yaml: a list of editions, each with date, title and changes.',
    );
  if (renew && content.editions.some((e) => !e.draft)) {
    return refusal(
      `The edition of ${content.editions.find((e) => !e.draft)?.date} is out, so its ids bind and the ledger cannot begin anew. Run without --renew.`,
    );
  }
  const update = updated(content, edition);
  const same = !renew && ledgerText(update.ledger) === ledgerText(content.ledger);
  const stamped = [...content.ledger.values()].some(
    (e) => e.since === edition.date || e.changed === edition.date,
  );
  if (!same && stamped && !edition.draft) {
    return refusal(
      `Published texts have changed since the edition of ${edition.date}, which is out. Add an edition to editions.yaml that says what changed (date, title, changes; draft: true while you are at it), then run this again. Nothing was written.`,
      report(update),
    );
  }
  if (check)
    return {
      lines: same
        ? ['The ledger is up to date.']
        : [...report(update), 'The ledger is not up to date; run "npm run permalinks".'],
      ok: same && update.unanswered.length === 0,
    };
  // Once written, an edition that is out is closed; so the author's answers come first.
  if (update.unanswered.length > 0)
    return refusal(
      'Nothing was written; say what became of these, then run this again.',
      report(update),
    );
  if (!same) write(file, ledgerText(update.ledger));
  return {
    lines: [
      ...report(update),
      `${update.ledger.size} ids in the ledger, under the edition of ${edition.date}.`,
    ],
    ok: true,
  };
}

const refusal = (line: string, before: string[] = []): Outcome => ({
  lines: [...before, line],
  ok: false,
});

const several = (n: number, what: string): string[] => (n === 0 ? [] : [`${n} ${what}`]);

/** What an update does, in lines. */
function report(update: Update): string[] {
  const counts = [
    ...several(update.added.length, 'new'),
    ...several(update.changed.length, 'changed'),
    ...several(update.relocated.length, 'in another section'),
    ...several(update.back.length, 'back again'),
    ...several(update.dropped.length, 'dropped, which were in no edition yet'),
  ];
  return [
    ...(counts.length > 0 ? [`Ids: ${counts.join(', ')}.`] : []),
    ...update.moved.map(({ id, to }) => `Moved: "${id}" leads on to "${to}".`),
    ...update.unanswered.map((one) =>
      sentence({ file: 'permalinks.yaml', field: one.id, message: lostSentence(one) }),
    ),
  ];
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      renew: { type: 'boolean', default: false },
    },
  });
  try {
    const { lines, ok } = permalinks(contentRoot(), values);
    console.log(lines.join('\n'));
    if (!ok) process.exit(1);
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : error);
    process.exit(1);
  }
}
