/** The files of a dossier's folder, and their text; whatever does not belong there is said. */
import { existsSync, readFileSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Say } from './problems.ts';

/** What lies in a folder, by name. */
export function list(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files of one folder with the ids that their names are; a folder that holds nothing may be missing. */
export function filesIn(
  root: string,
  folder: string,
  extension: string,
  say: Say,
): { id: string; path: string }[] {
  if (!existsSync(join(root, folder))) return [];
  return list(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    const id = entry.name.slice(0, -extension.length);
    if (entry.isDirectory()) say(path, `no folders belong in ${folder}/; move the files in it up.`);
    else if (!entry.name.endsWith(extension))
      say(path, `only ${extension} files belong in ${folder}/; move it, or give it that ending.`);
    else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      say(
        path,
        'the file name is the id and so is written in lower-case letters and digits joined by hyphens; rename the file.',
      );
    else return [{ id, path }];
    return [];
  });
}

/** A file's text, if it is there and in UTF-8. */
export function readText(root: string, path: string, say: Say): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, path));
  } catch {
    say(path, 'the file is missing or cannot be opened; every dossier has one.');
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    say(path, 'the file is not in UTF-8; save it again with that encoding.');
    return undefined;
  }
}
