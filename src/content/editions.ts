/** Reads the editions that are out, and holds each of their files against the hash with which it came out. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from './schema/editions.ts';
import { readFile, readGone, type Frozen } from './frozen.ts';
import { list } from './files.ts';
import type { Problem } from './problems.ts';

/** Digest of a file, whatever line ends a checkout gave it. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex').slice(0, 16);

/** The folder of an edition. */
export const folderOf = (date: string): string => `editions/${date}`;

/** Name of the file of ids that an edition took out. */
export const goneFile = 'gone.md';

const cure =
  'an edition that is out never changes; put the file back as it was (git checkout), and change the text in a new edition.';

interface Read {
  editions: Edition[];
  draft: Edition | undefined;
  frozen: Frozen[];
}

/** Sorts the editions and reads what they froze; what is wrong is said. */
export function readEditions(
  root: string,
  dated: readonly Edition[],
  say: (problem: Problem) => void,
): Read {
  const sorted = [...dated].sort((a, b) => a.date.localeCompare(b.date));
  const editions = sorted.filter((edition) => edition.frozen);
  const drafts = sorted.filter((edition) => !edition.frozen);
  const last = editions.at(-1)?.date ?? '';
  const file = 'editions.yaml';
  const field = (edition: Edition): string => `[${dated.indexOf(edition)}].date`;
  for (const [i, edition] of sorted.entries())
    if (edition.date === sorted[i - 1]?.date)
      say({
        file,
        field: field(edition),
        message: `two editions are dated ${edition.date}; give one of them another day.`,
      });
  for (const draft of drafts)
    if (draft.date < last)
      say({
        file,
        field: field(draft),
        message: `the edition that is being prepared is dated ${draft.date}, before the last one (${last}); give it a later day.`,
      });
  if (drafts.length > 1)
    say({
      file,
      message: `${drafts.length} editions are being prepared (${drafts.map((d) => d.date).join(', ')}); join them into one.`,
    });
  const folder = join(root, 'editions');
  for (const { name } of existsSync(folder) ? list(folder) : [])
    if (!editions.some((edition) => edition.date === name))
      say({
        file: `editions/${name}`,
        message:
          'no edition of editions.yaml that is out has this folder; delete it, or put its edition back into the list.',
      });
  return {
    editions,
    draft: drafts.at(-1),
    frozen: editions.map((edition) => readFrozen(root, edition, say)),
  };
}

function readFrozen(
  root: string,
  { date, frozen = {} }: Edition,
  say: (problem: Problem) => void,
): Frozen {
  const folder = join(root, folderOf(date));
  const there = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
    : [];
  for (const path of there)
    if (!(path in frozen))
      say({
        file: `${folderOf(date)}/${path}`,
        message: `the edition of ${date} did not come out with this file; delete it.`,
      });
  const edition = { date, files: [] as Frozen['files'], gone: new Map() as Frozen['gone'] };
  for (const [path, hash] of Object.entries(frozen)) {
    const file = `${folderOf(date)}/${path}`;
    if (!there.includes(path)) {
      say({ file, message: `this file of the edition of ${date} is missing; ${cure}` });
      continue;
    }
    const text = readFileSync(join(folder, path), 'utf8').replace(/\r\n/g, '\n');
    if (hashOf(text) !== hash)
      say({
        file,
        message: `its hash is ${hashOf(text)}, but the edition of ${date} came out with ${hash}, so the file or its line in editions.yaml was edited since: ${cure}`,
      });
    if (path === goneFile) edition.gone = readGone(text);
    else edition.files.push(readFile(path, text));
  }
  return edition;
}
