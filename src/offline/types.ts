/** What the build, the worker and the pages tell each other about keeping the dossier on a device. */

/** A file of an edition, as short as it can be said: many of these travel. */
export type KeptFile = readonly [
  /** Address under the base: `places/river-gate/`. */
  path: string,
  /** Digest of the bytes that are fetched. */
  digest: string,
  /** Bytes that are fetched and kept. */
  size: number,
  /** 1 for a compressed copy of its own, which lies under `offline/`; 0 for the file itself. */
  packed: 0 | 1,
];

/** What is asked first, and often, so it is small. */
export interface EditionHead {
  /** Digest of the list. */
  edition: string;
  /** How many files, and their bytes. */
  files: number;
  size: number;
}

/** How it stands with the kept dossier. */
export interface Status {
  /** Whether the reader wants it kept. */
  wanted: boolean;
  /** The edition that is complete on this device. */
  kept?: EditionHead;
  /** Bytes that are there of the edition that is being fetched. */
  fetching?: { done: number; of: number };
  /** Why fetching stopped: no connection, no room, or a file that is not the one of the edition. */
  stopped?: 'connection' | 'room' | 'changed';
}

/** From a page to the worker. */
export type ToWorker =
  | { offline: 'keep' | 'remove' | 'status' | 'look' }
  /** The page is loaded: its title, and the addresses of the scripts, styles and fonts that it uses. */
  | { offline: 'read'; title: string; files: readonly string[] };

/** From the worker to a page. */
export interface FromWorker {
  status?: Status;
  /** The page that is shown has been published anew. */
  newer?: true;
}

/** Where the two files lie that describe an edition. */
export const headPath = 'offline/edition.json';
export const listPath = (edition: string): string => `offline/${edition}.json`;
export const partPath = (digest: string): string => `offline/${digest}.part`;

/** What stands in many pages alike is kept once, and marked in the pages: their styles. */
export const sharedPath = (digest: string): string => `offline/${digest}.css`;
export const sharedMark = (path: string): string => `<style>@${path}</style>`;
export const sharedIn = /<style>@(offline\/\w+\.css)<\/style>/;
