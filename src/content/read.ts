/** Reads the files of a dossier's folder into validated records; every problem is kept, none thrown. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { didYouMean } from '../lib/nearest.ts';
import { assignIds } from '../prose/assign.ts';
import { type SectionProse, readSection } from '../prose/section.ts';
import { inSteps } from '../prose/in-steps.ts';
import { type DossierRecord, dossier } from '../records/dossier/schema.ts';
import { type Fields, schemas } from '../records/schemas.ts';
import { sourceFile } from '../records/source/schema.ts';
import {
  type FileType,
  type Folder,
  type ProseType,
  type RecordType,
  fileTypes,
  recordTypes,
  types,
} from '../records/types.ts';
import { filesIn, list, readText } from './files.ts';
import { problemsOf } from './issues.ts';
import { ContentError, type Problem, type Say } from './problems.ts';
import { type Edition, editionsFile } from './schema/editions.ts';
import { type Reviewed, reviewedFile } from './schema/reviewed.ts';
import { synonymsFile } from './schema/synonyms.ts';
import { type Fate, type Ledger, fatesFile } from './schema/permalinks.ts';
import { type Parsed, invalid, parseYaml } from './yaml.ts';
import { readEditions } from './editions.ts';
import type { Frozen } from './frozen.ts';
import { ledgerOf } from './ledger.ts';

/** A record with its id and where it stands. */
export type Filed<T> = T & { id: string; file: string };
/** A record of a type as it is read; sections and tours have their prose besides. */
export type RecordOf<T extends RecordType> = Filed<
  Fields<T> & (T extends ProseType ? { prose: SectionProse; body: string } : unknown)
>;
type Records = { [T in RecordType as Folder<T>]: RecordOf<T>[] };

/** All that a dossier's folder holds, validated file by file. */
export interface Content extends Records {
  dossier: DossierRecord | undefined;
  /** The editions that are out, oldest first. */
  editions: Edition[];
  /** Groups of words that mean the same to the search. */
  synonyms: string[][];
  /** The edition that is being prepared. */
  draft: Edition | undefined;
  /** What each edition that is out says, as it was frozen. */
  frozen: Frozen[];
  /** What authors say became of ids since the last edition. */
  fates: ReadonlyMap<string, Fate>;
  /** The published ids. */
  ledger: Ledger;
  /** What checks reported and an editor let stand; none where the dossier has no reviewed.yaml. */
  reviewed: Reviewed[];
  /** Ids of records in files that could not be read; what refers to them is not at fault. */
  unread: ReadonlySet<string>;
}

/** Folders and files that may stand at the top of a dossier, besides the records' folders. */
const others = [
  'geo',
  'editions',
  'dossier.yaml',
  'permalinks.yaml',
  'editions.yaml',
  'reviewed.yaml',
  'synonyms.yaml',
  'README.md',
  'LICENSE.md',
];

/**
 * Reads a dossier.
 * @param root folder that holds dossier.yaml
 * @returns the content, and what is wrong with it
 */
export function readContent(root: string): { content: Content; problems: Problem[] } {
  if (!existsSync(root))
    throw new ContentError([
      { file: root, message: 'there is no such folder; name the one that holds dossier.yaml.' },
    ]);
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const say: Say = (file, message, line) => problems.push({ file, message, line });

  const expected = [...recordTypes.map((type) => types[type].folder), ...others];
  for (const { name } of list(root)) {
    if (!expected.includes(name))
      say(
        name,
        `nothing of this name belongs in a dossier; its folders and files are ${expected.join(', ')}.${didYouMean(name, expected)}`,
      );
  }

  /** What fits the schema; else the author is told. */
  const fitting = <T extends z.ZodType>(
    { value, lineOf }: Parsed,
    schema: T,
    path: string,
  ): z.infer<T> | undefined => {
    const { data, error } = schema.safeParse(value, { reportInput: true });
    if (!error) return data;
    const home = fileTypes.find((type) => schemas[type].safeParse(value).success);
    if (value === null) say(path, 'the file is empty; write its fields, or delete it.');
    else if (home) say(path, `this is a record of ${types[home].folder}/; move the file there.`);
    else problems.push(...problemsOf(error.issues, schema, path, lineOf));
    return undefined;
  };

  const yamlFile = <T extends z.ZodType>(path: string, schema: T): z.infer<T> | undefined => {
    const text = readText(root, path, say);
    const parsed = text === undefined ? undefined : parseYaml(text, path, say);
    return parsed && fitting(parsed, schema, path);
  };

  const records = (type: FileType) =>
    filesIn(root, types[type].folder, '.yaml', say).flatMap(({ id, path }) => {
      const record = yamlFile(path, schemas[type]);
      if (!record) unread.add(id);
      return record ? [{ ...record, id, file: path }] : [];
    });
  const filed = Object.fromEntries(
    fileTypes.map((type) => [types[type].folder, records(type)]),
  ) as unknown as Pick<Records, Folder<FileType>>;

  const sources = filesIn(root, 'sources', '.yaml', say).flatMap(({ path }) => {
    const file = yamlFile(path, sourceFile);
    if (!file) for (const id of keysIn(readText(root, path, () => {}) ?? '')) unread.add(id);
    return (file?.references ?? []).map((source) => ({ ...source, file: path }));
  });

  const texts = <O extends { order: number }>(type: ProseType, schema: z.ZodType<O>) =>
    filesIn(root, types[type].folder, '.mdx', say)
      .flatMap(({ id, path }) => {
        const text = readText(root, path, say);
        const front = text === undefined ? undefined : frontMatter(text, path, type, say);
        const meta = front && fitting(front, schema, path);
        const prose = text === undefined || !front ? undefined : readProse(text, path, say);
        if (meta && prose) return [{ ...meta, id, file: path, prose, body: front.body }];
        unread.add(id);
        return [];
      })
      .sort((a, b) => a.order - b.order);
  const sections = texts('section', schemas.section);
  const tours = texts('tour', schemas.tour).map((tour) => ({
    ...tour,
    prose: inSteps(tour.prose),
  }));
  for (const { file, prose } of sections)
    for (const { line } of prose.steps)
      say(
        file,
        '<Step> belongs in a tour; write its text as paragraphs, or move it to tours/.',
        line,
      );

  const optional = <T extends z.ZodType>(path: string, schema: T): z.infer<T> | undefined =>
    existsSync(join(root, path)) ? yamlFile(path, schema) : undefined;
  const dated = optional('editions.yaml', editionsFile) ?? [];
  const { editions, draft, frozen } = readEditions(root, dated, (problem) =>
    problems.push(problem),
  );
  const fates = new Map(Object.entries(optional('permalinks.yaml', fatesFile) ?? {}));
  const ledger = ledgerOf(frozen, fates);
  const published = assignIds(sections, ledger);

  const content: Content = {
    dossier: yamlFile('dossier.yaml', dossier),
    sections: sections.map((each, i) => ({ ...each, prose: published[i] ?? each.prose })),
    sources,
    tours,
    ...filed,
    editions,
    reviewed: optional('reviewed.yaml', reviewedFile) ?? [],
    synonyms: optional('synonyms.yaml', synonymsFile) ?? [],
    draft,
    frozen,
    fates,
    ledger,
    unread,
  };
  if (!content.dossier) unread.add('dossier');
  return { content, problems };
}

/** The fields at the head of a section, and the prose below them. */
function frontMatter(
  text: string,
  path: string,
  type: ProseType,
  say: Say,
): (Parsed & { body: string }) | undefined {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
  if (!found) {
    say(
      path,
      `the ${type} has no front matter; begin the file with "---", its fields (title, standfirst, order${type === 'section' ? ', asOf, part' : ''}), and "---" again.`,
      1,
    );
    return undefined;
  }
  const parsed = parseYaml(found[1] ?? '', path, say, 1);
  return parsed && { ...parsed, body: text.slice(found[0].length) };
}

/** A section's prose; elements outside the vocabulary are said. */
function readProse(text: string, path: string, say: Say): SectionProse | undefined {
  try {
    const prose = readSection(text);
    for (const { line, message } of prose.strangers) say(path, `${message}.`, line);
    return prose;
  } catch (error) {
    const [, line, message] = /^(\d+):\d+: ([\s\S]*)$/.exec((error as Error).message) ?? [];
    say(path, invalid('MDX', message ?? (error as Error).message), line ? Number(line) : undefined);
    return undefined;
  }
}

/** The citation keys in the text of a file of sources that does not fit the schema, or is no YAML. */
const keysIn = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:- )?(?:\{ *)?id:\s*([^\s,]+)/gm)].map((match) => match[1] ?? '');
