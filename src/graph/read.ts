/** Reads the files of a dossier's folder into validated records; every problem is kept, none thrown. */
import { existsSync, readFileSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { dossier, type DossierRecord } from '../schema/dossier.ts';
import { recordSchemas, type RecordFolder } from '../schema/index.ts';
import { section, type SectionMeta } from '../schema/section.ts';
import { sourceFile, type SourceRecord } from '../schema/source.ts';
import { readSection, type SectionProse } from '../markdown/section.ts';
import { problemsOf } from './issues.ts';
import { didYouMean } from './nearest.ts';
import { ContentError, type Problem } from './problems.ts';

/** A record with its id and where it stands. */
export type Filed<T> = T & { id: string; file: string };
type Records = { [F in RecordFolder]: Filed<z.infer<(typeof recordSchemas)[F]>>[] };

/** All that a dossier's folder holds, validated file by file. */
export interface Content extends Records {
  dossier: DossierRecord | undefined;
  sections: Filed<SectionMeta & { prose: SectionProse; body: string }>[];
  sources: Filed<SourceRecord>[];
  /** Ids of records in files that could not be read; what refers to them is not at fault. */
  unread: ReadonlySet<string>;
}

/** Folders and files that may stand at the top of a dossier, besides the records' folders. */
const folders = Object.keys(recordSchemas) as RecordFolder[];
const others = ['sections', 'sources', 'geo', 'dossier.yaml', 'permalinks.yaml', 'editions.yaml', 'README.md', 'LICENSE'];

/**
 * Reads a dossier.
 * @param root folder that holds dossier.yaml
 * @returns the content, and what is wrong with it
 */
export function readContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const say = (file: string, message: string, line?: number, field?: string) => problems.push({ file, message, line, field });
  const content = { dossier: undefined, sections: [], sources: [], unread } as unknown as Content;

  if (!existsSync(root)) throw new ContentError([{ file: root, message: 'there is no such folder; name the one that holds dossier.yaml.' }]);
  const expected = [...folders, ...others];
  for (const entry of list(root)) {
    if (entry.name.startsWith('.') || expected.includes(entry.name)) continue;
    say(entry.name, `nothing of this name belongs in a dossier; its folders and files are ${expected.join(', ')}.${didYouMean(entry.name, expected)}`);
  }

  const yamlFile = <T extends z.ZodType>(path: string, schema: T): z.infer<T> | undefined => {
    const source = readText(join(root, path), path, say);
    if (source === undefined) return undefined;
    const counter = new LineCounter();
    const document = parseDocument(source, { lineCounter: counter });
    if (document.errors.length > 0) {
      for (const error of document.errors) say(path, `this is not valid YAML: ${plain(error.message)}. ${nearby}`, error.linePos?.[0].line);
      return undefined;
    }
    let value: unknown;
    try {
      value = document.toJS();
    } catch (error) {
      say(path, `this is not valid YAML: ${plain((error as Error).message)}. Write the words themselves, or put them in quotation marks.`);
      return undefined;
    }
    if (value === null) {
      say(path, 'the file is empty; write its fields, or delete it.');
      return undefined;
    }
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    const home = folders.find((folder) => recordSchemas[folder].safeParse(value).success);
    if (home) {
      say(path, `this is a record of ${home}/; move the file there.`);
      return undefined;
    }
    problems.push(...problemsOf(parsed.error.issues, schema, path, (field) => lineIn(document, counter, field)));
    return undefined;
  };

  content.dossier = yamlFile('dossier.yaml', dossier);
  if (!content.dossier) unread.add('dossier');

  for (const folder of folders) {
    const records = filesIn(root, folder, '.yaml', say).flatMap(({ id, path }) => {
      const record = yamlFile(path, recordSchemas[folder]);
      if (!record) unread.add(id);
      return record ? [{ ...record, id, file: path }] : [];
    });
    (content[folder] as unknown) = records;
  }

  for (const { path } of filesIn(root, 'sources', '.yaml', say)) {
    const file = yamlFile(path, sourceFile);
    content.sources.push(...(file?.references ?? []).map((source) => ({ ...source, file: path })));
    if (!file) for (const id of keysIn(join(root, path))) unread.add(id);
  }

  for (const { id, path } of filesIn(root, 'sections', '.mdx', say)) {
    const source = readText(join(root, path), path, say);
    if (source === undefined) {
      unread.add(id);
      continue;
    }
    const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(source);
    if (!front) {
      say(path, 'the section has no front matter; begin the file with "---", its fields (title, standfirst, order, asOf, part), and "---" again.', 1);
      unread.add(id);
      continue;
    }
    const counter = new LineCounter();
    const document = parseDocument(front[1] ?? '', { lineCounter: counter });
    for (const error of document.errors) say(path, `the front matter is not valid YAML: ${plain(error.message)}. ${nearby}`, (error.linePos?.[0].line ?? 0) + 1);
    const meta = section.safeParse(document.toJS(), { reportInput: true });
    if (!meta.success && document.errors.length === 0) {
      problems.push(...problemsOf(meta.error.issues, section, path, (field) => (lineIn(document, counter, field) ?? 0) + 1));
    }
    try {
      const prose = readSection(source);
      for (const { line, message } of prose.strangers) say(path, `${message}.`, line);
      if (meta.success) content.sections.push({ ...meta.data, id, file: path, prose, body: source.slice(front[0].length) });
    } catch (error) {
      const [, line, message] = /^(\d+):\d+: ([\s\S]*)$/.exec((error as Error).message) ?? [undefined, undefined, (error as Error).message];
      say(path, `this is not valid MDX: ${plain(String(message))}. ${nearby}`, line ? Number(line) : undefined);
    }
    if (content.sections.at(-1)?.id !== id) unread.add(id);
  }
  content.sections.sort((a, b) => a.order - b.order);
  return { content, problems };
}

const nearby = 'Mend it on this line, or just above it.';

type Say = (file: string, message: string, line?: number, field?: string) => void;

/** Parsers' messages, without their trailing positions and quotations of the file. */
const plain = (message: string): string => (message.split('\n')[0] ?? '').replace(/ (at line \d+, column \d+:?|\(\d+:\d+\)( \([\w:-]+\))?)$/, '').replace(/\s*\([\w-]+:[\w-]+\)$/, '').replace(/[.:]$/, '');

function list(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files of one folder; whatever else lies there is a problem. */
function filesIn(root: string, folder: string, extension: string, say: Say): { id: string; path: string }[] {
  let entries: Dirent[];
  try {
    entries = list(join(root, folder)).filter((e) => !e.name.startsWith('.'));
  } catch {
    say(folder, `there is no folder "${folder}"; make it and put at least one ${extension} file into it.`);
    return [];
  }
  if (entries.length === 0) say(folder, `the folder is empty; put at least one ${extension} file into it.`);
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    const id = entry.name.slice(0, -extension.length);
    if (entry.isDirectory()) {
      say(path, `no folders belong in ${folder}/; move the files in it up.`);
      return [];
    }
    if (!entry.name.endsWith(extension)) {
      say(path, `only ${extension} files belong in ${folder}/; move it, or give it that ending.`);
      return [];
    }
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      say(path, 'the file name is the id and so is written in lower-case letters and digits joined by hyphens; rename the file.');
      return [];
    }
    return [{ id, path }];
  });
}

function readText(path: string, name: string, say: Say): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    say(name, 'the file is missing or cannot be opened; every dossier has one.');
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    say(name, 'the file is not in UTF-8; save it again with that encoding.');
    return undefined;
  }
}

/** The citation keys in a file of sources that does not fit the schema, or is no YAML. */
function keysIn(path: string): string[] {
  return [...readFileSync(path, 'latin1').matchAll(/^\s*(?:- )?id:\s*(\S+)/gm)].map((match) => match[1] ?? '');
}

/** The line of a field, or of the nearest field around it that is written. */
function lineIn(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return counter.linePos(range[0]).line;
  }
  return undefined;
}
