/** `npm run edition [-- --date DAY --title WORDS --changes WORDS]`: closes the edition that is being prepared, and freezes what it says. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { parseDocument, YAMLSeq } from 'yaml';
import { closingOf, type Closing } from '../editions/close.ts';
import { folderOf, goneFile, hashOf } from '../content/editions.ts';
import { fileText, goneText } from '../content/frozen.ts';
import { loadGraph } from '../content/graph.ts';
import { ContentError } from '../content/problems.ts';
import { contentRoot } from '../content/root.ts';
import { edition as schema, type Edition } from '../content/schema/editions.ts';
import { sourcing } from '../views/unsourced.ts';

export interface Wanted {
  date?: string | undefined;
  title?: string | undefined;
  changes?: string[] | undefined;
}

/** An edition that is not closed; the message says why and what to do. */
class Refusal extends Error {}

const nothing = 'Nothing was written.';

/** What there is to close, checked, and what is known of the edition. */
export interface Plan {
  closing: Closing;
  date: string;
  title: string | undefined;
  changes: string[] | undefined;
  /** Date of the draft whose place it takes. */
  draft: string | undefined;
}

/**
 * Checks the dossier and compares it with the last edition.
 * @throws ContentError, or Refusal where there is nothing to close or the date is not after the last one
 */
export function planEdition(
  root: string,
  wanted: Wanted = {},
  today: string = new Date().toISOString().slice(0, 10),
): Plan {
  const graph = loadGraph(root);
  const unsourced = sourcing(graph).flatMap(({ file, unsourced: sentences }) =>
    sentences.map(({ line, text }) => ({
      file,
      line,
      message: `nothing supports “${text}” Put <Cite id="…" /> after it, or <Transition> around it if it asserts nothing.`,
    })),
  );
  if (unsourced.length > 0) throw new ContentError(unsourced);
  const closing = closingOf(graph);
  const last = graph.editions.at(-1)?.date;
  if (closing.files.length === 0 && closing.gone.size === 0)
    throw new Refusal(
      `Nothing has changed since the edition of ${last}, so there is nothing to close. ${nothing}`,
    );
  const { draft } = graph;
  const date = wanted.date ?? draft?.date ?? today;
  if (last !== undefined && date <= last)
    throw new Refusal(
      `The edition would be dated ${date}, but the last one came out on ${last}; give a later day with --date, or in editions.yaml. ${nothing}`,
    );
  return {
    closing,
    date,
    title: wanted.title ?? draft?.title,
    changes: wanted.changes ?? draft?.changes,
    draft: draft?.date,
  };
}

/**
 * Closes the edition.
 * @returns what was done, in lines
 * @throws Refusal where something about the edition is missing or wrong; nothing is written then
 */
export function closeEdition(root: string, plan: Plan): string[] {
  const { closing, date, title, changes, draft } = plan;
  const valid = schema.safeParse({ date, title, changes }, { reportInput: true });
  if (!valid.success)
    throw new Refusal(
      `${valid.error.issues.map((issue) => `The edition’s ${String(issue.path[0])}: ${issue.message}.`).join(' ')} ${nothing}`,
    );
  write(root, valid.data, closing, draft);
  return report(closing, valid.data);
}

/** Writes the files aside, then puts them in place; the list of editions, which makes the edition count, comes last. */
function write(root: string, edition: Edition, closing: Closing, draft: string | undefined): void {
  const texts = new Map(closing.files.map((file) => [file.path, fileText(file)]));
  if (closing.gone.size > 0) texts.set(goneFile, goneText(closing.gone));
  const [aside, folder] = [
    join(root, `.edition-${edition.date}`),
    join(root, folderOf(edition.date)),
  ];
  const list = join(root, 'editions.yaml');
  rmSync(aside, { recursive: true, force: true });
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(aside, 'files', path)), { recursive: true });
      writeFileSync(join(aside, 'files', path), text);
    }
    const frozen = Object.fromEntries([...texts].map(([path, text]) => [path, hashOf(text)]));
    writeFileSync(
      join(aside, 'editions.yaml'),
      listed(existsSync(list) ? readFileSync(list, 'utf8') : '', { ...edition, frozen }, draft),
    );
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(join(aside, 'files'), folder);
    renameSync(join(aside, 'editions.yaml'), list);
  } catch (error) {
    if (existsSync(join(aside, 'editions.yaml'))) rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  // What it said of ids now stands in the edition.
  rmSync(join(root, 'permalinks.yaml'), { force: true });
}

/** The list of editions with one more, in the place of its draft. */
function listed(text: string, edition: Edition, draft: string | undefined): string {
  const document = parseDocument(text);
  const items = document.contents instanceof YAMLSeq ? document.contents : new YAMLSeq();
  if (!(document.contents instanceof YAMLSeq))
    document.contents = items as typeof document.contents;
  const at = items.items.findIndex(
    (item) => (item as { get?: (key: string) => unknown }).get?.('date') === draft,
  );
  const node = document.createNode(edition);
  if (draft !== undefined && at >= 0) {
    node.commentBefore =
      (items.items[at] as { commentBefore?: string | null }).commentBefore ?? null;
    items.items[at] = node;
  } else items.add(node);
  items.flow = false;
  return document.toString({ lineWidth: 0 });
}

const several = (n: number, what: string): string[] => (n === 0 ? [] : [`${n} ${what}`]);

function report(
  { files, gone, added, changed, moved }: Closing,
  { date, title }: Edition,
): string[] {
  const retired = [...gone.values()].filter((fate) => 'retired' in fate).length;
  const counts = [
    ...several(added.length, 'new'),
    ...several(changed.length, 'changed'),
    ...several(moved.length, 'moved'),
    ...several(retired, 'taken out'),
  ];
  return [
    // A sentence or a note that leads to its own paragraph is nothing to check.
    ...moved.flatMap(({ id, to }) =>
      id.startsWith(`${to}-`) ? [] : [`Moved: "${id}" leads on to "${to}".`],
    ),
    `Ids: ${counts.join(', ') || 'none changed'}.`,
    `Froze the edition of ${date}, “${title}”: ${files.reduce((n, file) => n + file.units.length, 0)} texts in ${folderOf(date)}/. Commit it with the content.`,
  ];
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      date: { type: 'string' },
      title: { type: 'string' },
      changes: { type: 'string', multiple: true },
    },
  });
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const root = contentRoot();
  try {
    const plan = planEdition(root, values);
    plan.title ??= await terminal.question('Title of the edition, a few words: ');
    plan.changes ??= [await terminal.question('What changed, for readers, in a sentence or two: ')];
    console.log(closeEdition(root, plan).join('\n'));
  } catch (error) {
    console.error(
      error instanceof ContentError || error instanceof Refusal ? error.message : error,
    );
    process.exitCode = 1;
  }
  terminal.close();
}
