/** Asks the host for the files of an edition, and takes no others. */
import {
  headPath,
  listPath,
  partPath,
  type EditionHead,
  type KeptFile,
  type Status,
} from './types.ts';
import { packedType } from './types-of-files.ts';

export interface Network {
  fetch: (url: string, options?: RequestInit) => Promise<Response>;
}

/** A reason to stop that the reader can be told. */
export class Stopped extends Error {
  readonly reason: NonNullable<Status['stopped']>;
  constructor(reason: NonNullable<Status['stopped']>) {
    super(reason);
    this.reason = reason;
  }
}

export class Host {
  readonly #scope: string;
  readonly #network: Network;

  /** @param scope address of the site with its base path */
  constructor(scope: string, network: Network) {
    this.#scope = scope;
    this.#network = network;
  }

  /** The edition that is published now. */
  async head(): Promise<EditionHead> {
    return (await (await this.#get(headPath, { cache: 'no-cache' })).json()) as EditionHead;
  }

  /** The files of an edition. */
  async list(edition: string): Promise<readonly KeptFile[]> {
    return (await (await this.#get(listPath(edition))).json()) as KeptFile[];
  }

  /** A file of the edition, and no other that happens to be at its address by now. */
  async file(file: KeptFile): Promise<Response> {
    const [path, digest, , packed] = file;
    for (const cache of ['default', 'reload'] as const) {
      const answer = await this.#get(packed ? partPath(digest) : path, { cache });
      const bytes = await answer.arrayBuffer();
      if (await hasDigest(bytes, digest)) {
        return new Response(bytes, {
          headers: {
            'content-type':
              packedType(path) ?? answer.headers.get('content-type') ?? 'application/octet-stream',
          },
        });
      }
    }
    throw new Stopped('changed');
  }

  async #get(path: string, options?: RequestInit): Promise<Response> {
    const answer = await this.#network.fetch(this.#scope + path, options).catch(() => undefined);
    if (!answer) throw new Stopped('connection');
    if (!answer.ok) throw new Stopped(answer.status === 404 ? 'changed' : 'connection');
    return answer;
  }
}

/** @param digest beginning of the SHA-256 of the bytes, in hexadecimal digits */
export async function hasDigest(bytes: ArrayBuffer, digest: string): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .startsWith(digest);
}
