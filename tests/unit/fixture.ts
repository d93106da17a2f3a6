/** The second dossier for tests: as it is, or a copy with something wrong in it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadGraph } from '../../src/content/graph.ts';
import { ContentError } from '../../src/content/problems.ts';

/** Folder of the second dossier. */
export const fixture = fileURLToPath(new URL('../fixtures/lantern-strike', import.meta.url));

export interface Copy {
  root: string;
  /** Replaces words that must stand in the file. */
  replace(file: string, old: string, by: string): void;
  append(file: string, text: string): void;
  write(file: string, text: string | Uint8Array): void;
  remove(path: string): void;
}

/** Does something with a copy of the second dossier, which is deleted afterwards. */
export function withCopy<T>(use: (copy: Copy) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'dossier-'));
  try {
    cpSync(fixture, root, { recursive: true });
    const write = (file: string, text: string | Uint8Array) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    };
    const read = (file: string) => readFileSync(join(root, file), 'utf8');
    return use({
      root,
      write,
      replace(file, old, by) {
        const text = read(file);
        if (!text.includes(old)) throw new Error(`"${old}" does not stand in ${file}`);
        write(
          file,
          text.replace(old, () => by),
        );
      },
      append: (file, text) => write(file, read(file) + text),
      remove: (path) => rmSync(join(root, path), { recursive: true }),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What the author is told after a change to the dossier; "" if nothing is wrong. */
export function told(change: (copy: Copy) => void): string {
  return withCopy((copy) => {
    change(copy);
    try {
      loadGraph(copy.root);
      return '';
    } catch (error) {
      if (error instanceof ContentError) return error.message;
      throw error;
    }
  });
}

/** What the author is told after one replacement in one file. */
export const toldAfter = (file: string, old: string, by: string): string =>
  told((copy) => copy.replace(file, old, by));
