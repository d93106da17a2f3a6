/** Makes an edition of the built files: a list with digests, and a compressed copy of each file that compresses. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { keptPath } from './selection.ts';
import { isPage } from './route.ts';
import {
  headPath,
  listPath,
  partPath,
  sharedMark,
  sharedPath,
  type EditionHead,
  type KeptFile,
} from './types.ts';
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
  const styles = new Map<string, string>();

  const pack = (path: string, content: string | Uint8Array): void => {
    const bytes = isGzip(content) ? content : gzipSync(content, { level: 9 });
    const digest = digestOf(bytes);
    files.set(partPath(digest), bytes);
    list.push([path, digest, bytes.length, 1]);
  };
  for (const [file, bytes] of built) {
    const path = keptPath(file);
    if (path === undefined) continue;
    if (isPage(path)) pack(path, withoutStyles(new TextDecoder().decode(bytes), styles));
    else if (packedType(path)) pack(path, bytes);
    else list.push([path, digestOf(bytes), bytes.length, 0]);
  }
  for (const [path, text] of styles) pack(path, text);

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

const isGzip = (content: string | Uint8Array): content is Uint8Array =>
  typeof content !== 'string' && content[0] === 0x1f && content[1] === 0x8b;

/** A page with a mark for the styles that stand in it. @param styles what the marks stand for, which is added to */
function withoutStyles(page: string, styles: Map<string, string>): string {
  return page.replace(/<style>([\s\S]*?)<\/style>/, (_, text: string) => {
    const path = sharedPath(digestOf(text));
    styles.set(path, text);
    return sharedMark(path);
  });
}
