/** `npm run retire <id> -- --why "…" [--to <id>]`, `npm run move <id> <to>` and `npm run rename <old> <new>`: what becomes of a published id that goes. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, parseDocument, stringify, type Node } from 'yaml';
import { edgesOf, type Edge } from '../content/edges.ts';
import { itemsOf, type Item } from '../content/items.ts';
import { didYouMean } from '../lib/nearest.ts';
import { readContent, type Content } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import type { Fate } from '../content/schema/permalinks.ts';

const head =
  '# What became of published ids since the last edition. Written by "npm run retire" and "npm run rename".\n';

/** What cannot be done; the message says why. */
const refuse = (message: string): never => {
  throw new Error(`${message} Nothing was written.`);
};

const itemsById = (content: Content): Map<string, Item> =>
  new Map(itemsOf(content).map((item) => [item.id, item]));

/** The text of permalinks.yaml with one more fate, from where the next edition takes it. */
function withFate(root: string, id: string, what: Fate): string {
  const file = join(root, 'permalinks.yaml');
  const before = existsSync(file)
    ? ((parse(readFileSync(file, 'utf8')) ?? {}) as Record<string, Fate>)
    : {};
  return head + stringify({ ...before, [id]: what }, { lineWidth: 0 });
}

/** Writes several files, each at once, after all of them could be written aside. */
function writeAll(root: string, texts: ReadonlyMap<string, string>): void {
  const paths = [...texts.keys()];
  try {
    for (const [path, text] of texts) writeFileSync(join(root, `${path}.new`), text);
    for (const path of paths) renameSync(join(root, `${path}.new`), join(root, path));
  } finally {
    for (const path of paths) rmSync(join(root, `${path}.new`), { force: true });
  }
}

/** The fate of a published id that no longer stands, whose way on does. */
function goneTo(root: string, id: string, to: string | undefined, fate: Fate): Fate {
  const { content } = readContent(root);
  const standing = itemsById(content);
  if (!content.ledger.has(id))
    refuse(
      `No edition has published the id "${id}", so nothing links to it.${didYouMean(id, [...content.ledger.keys()])}`,
    );
  const here = standing.get(id);
  if (here) refuse(`"${id}" still stands in ${here.file}; take it out there first.`);
  if (to !== undefined && !standing.has(to))
    refuse(
      `There is nothing with the id "${to}" to go on to.${didYouMean(to, [...standing.keys()])}`,
    );
  return fate;
}

/**
 * Notes why a published id was taken out.
 * @returns what was done
 * @throws Error with one sentence; nothing is written then
 */
export function retire(root: string, id: string, why: string, to?: string): string {
  if (!why.trim())
    refuse(
      `Say with --why "…", in words for readers who follow an old link, why "${id}" was taken out.`,
    );
  const fate = goneTo(root, id, to, {
    retired: why.trim(),
    ...(to === undefined ? {} : { successor: to }),
  });
  writeAll(root, new Map([['permalinks.yaml', withFate(root, id, fate)]]));
  return `Who follows a link to "${id}" will read why it was taken out${to === undefined ? '' : `, and may go on to "${to}"`}.`;
}

/**
 * Notes where the words of a published passage, or what a record says, are now.
 * @returns what was done
 * @throws Error with one sentence; nothing is written then
 */
export function move(root: string, id: string, to: string): string {
  writeAll(
    root,
    new Map([['permalinks.yaml', withFate(root, id, goneTo(root, id, to, { moved: to }))]]),
  );
  return `Links to "${id}" will lead on to "${to}".`;
}

/**
 * Gives a record another id: renames its file, mends what refers to it, and lets links to the old id lead on.
 * @returns what was done
 * @throws Error with one sentence; nothing is written then
 */
export function rename(root: string, from: string, to: string): string {
  const { content, problems } = readContent(root);
  if (problems.length > 0)
    refuse(`The content has ${problems.length} things to mend first; npm run check names them.`);
  const standing = itemsById(content);
  const item = standing.get(from);
  if (!item || item.in !== undefined || item.kind === 'section')
    return refuse(
      `There is no record with the id "${from}".${didYouMean(from, [...standing.keys()])} Passages are known by their words and need no renaming.`,
    );
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(to))
    refuse(`"${to}" is no id; write lower-case letters and digits joined by hyphens.`);
  const taken = standing.get(to) ?? content.ledger.get(to);
  if (taken)
    refuse(
      `The id "${to}" exists: it is that of the ${taken.kind} “${taken.words.slice(0, 60)}”; choose another.`,
    );
  const texts = new Map<string, string>();
  const text = (path: string): string => texts.get(path) ?? readFileSync(join(root, path), 'utf8');
  for (const [file, edges] of byFile(edgesOf(content).filter((edge) => edge.to.id === from)))
    texts.set(file, mended(text(file), edges, from, to));
  let gone: string | undefined;
  if (item.kind === 'source')
    texts.set(
      item.file,
      text(item.file).replace(
        new RegExp(`^(\\s*(?:- )?(?:\\{ *)?id:\\s*)${from}(?![a-z0-9-])`, 'm'),
        `$1${to}`,
      ),
    );
  else {
    texts.set(item.file.replace(`${from}.yaml`, `${to}.yaml`), text(item.file));
    texts.delete(item.file);
    gone = item.file;
  }
  if (content.ledger.has(from)) texts.set('permalinks.yaml', withFate(root, from, { moved: to }));
  writeAll(root, texts);
  if (gone !== undefined) rmSync(join(root, gone));
  return `"${from}" is "${to}" now, in ${texts.size} files; links to the old id will lead on.`;
}

function byFile(edges: readonly Edge[]): Map<string, Edge[]> {
  const files = new Map<string, Edge[]>();
  for (const edge of edges) files.set(edge.from.file, [...(files.get(edge.from.file) ?? []), edge]);
  return files;
}

/** A file’s text with its references to one id led to another. */
function mended(text: string, edges: readonly Edge[], from: string, to: string): string {
  const start = /^---\r?\n/.exec(text)?.[0].length ?? 0;
  const end = start > 0 ? text.indexOf('\n---', start) : text.length;
  const document = parseDocument(text.slice(start, end));
  let out = text;
  const ranges = edges
    .filter((edge) => !edge.field.startsWith('<'))
    .flatMap(({ field }) => {
      const path = field
        .split(/[.[\]]+/)
        .filter(Boolean)
        .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const range = (document.getIn(path, true) as Node | undefined)?.range;
      return range ? [range] : [];
    });
  // From the end, so that what comes before stays where it is.
  for (const [first, last] of ranges.sort((a, b) => b[0] - a[0]))
    out = out.slice(0, start + first) + to + out.slice(start + last);
  return out.replace(
    /(<[A-Z]\w*\s[^>]*?\b(?:id|focus)=")([^"]*)"/g,
    (_, before: string, ids: string) =>
      `${before}${ids.replace(new RegExp(`(^|\\s)${from}(?=\\s|$)`, 'g'), `$1${to}`)}"`,
  );
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { why: { type: 'string', default: '' }, to: { type: 'string' } },
  });
  const [verb, id, to] = positionals;
  try {
    if (verb === 'rename' && id && to) console.log(rename(contentRoot(), id, to));
    else if (verb === 'move' && id && to) console.log(move(contentRoot(), id, to));
    else if (verb === 'retire' && id) console.log(retire(contentRoot(), id, values.why, values.to));
    else
      throw new Error(
        'Write npm run retire <id> -- --why "…" [--to <id>], npm run move <id> <id that holds its words now>, or npm run rename <old id> <new id>.',
      );
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
