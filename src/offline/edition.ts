/** Makes an edition of the built files: a list with digests, and a compressed copy of each file that compresses. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { keptPath } from './selection.ts';
import { headPath, listPath, partPath, type EditionHead, type KeptFile } from './types.ts';
import { packedType } from './types-of-files.ts';

/** A digest is short: it tells files from each other, it is no proof against anybody. */
export const digestOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

export interface Edition {
  head: EditionHead;
  list: readonly KeptFile[];
  /** What is to be written beside the site, by path. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

/** @param built the files of the site with their paths under its base */
export function makeEdition(built: Iterable<readonly [path: string, bytes: Uint8Array]>): Edition {
  const list: KeptFile[] = [];
  const files = new Map<string, string | Uint8Array>();

  const pack = (path: string, content: string | Uint8Array): void => {
    const bytes = gzipSync(content, { level: 9 });
    const digest = digestOf(bytes);
    files.set(partPath(digest), bytes);
    list.push([path, digest, bytes.length, 1]);
  };
  for (const [file, bytes] of built) {
    const path = keptPath(file);
    if (path === undefined) continue;
    if (packedType(path)) pack(path, bytes);
    else list.push([path, digestOf(bytes), bytes.length, 0]);
  }

  const json = JSON.stringify(list);
  const edition = digestOf(json);
  const head = {
    edition,
    files: list.length,
    size: list.reduce((sum, [, , size]) => sum + size, 0),
  };
  files.set(listPath(edition), json);
  files.set(headPath, JSON.stringify(head));
  return { head, list, files };
}
