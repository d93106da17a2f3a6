/** A host and a device to try editions with: caches in memory, and a network that can break. */
import { digestOf, makeEdition } from '../../../src/offline/edition.ts';
import type { Status } from '../../../src/offline/types.ts';

export const scope = 'https://dossier.example/base/';

const text = (bytes: string): Uint8Array => new TextEncoder().encode(bytes);
export const pageOf = (words: string): string =>
  `<!doctype html><style>@media (width < 9rem) { p { content: '$&' } }</style><p>${words}</p>`;

class MemoryCache {
  readonly files = new Map<string, { bytes: ArrayBuffer; headers: [string, string][] }>();
  async match(url: string): Promise<Response | undefined> {
    const file = this.files.get(url);
    return file && new Response(file.bytes.slice(0), { headers: file.headers });
  }
  async put(url: string, response: Response): Promise<void> {
    this.files.set(url, { bytes: await response.arrayBuffer(), headers: [...response.headers] });
  }
  async delete(url: string): Promise<boolean> {
    return this.files.delete(url);
  }
  async keys(): Promise<{ url: string }[]> {
    return [...this.files.keys()].map((url) => ({ url }));
  }
}

export class World {
  readonly stores = new Map<string, MemoryCache>();
  readonly caches = {
    open: async (name: string) => {
      const cache = this.stores.get(name) ?? new MemoryCache();
      this.stores.set(name, cache);
      return cache as unknown as Cache;
    },
    keys: async () => [...this.stores.keys()],
    delete: async (name: string) => this.stores.delete(name),
  };
  /** What the host has, by path. */
  host = new Map<string, Uint8Array>();
  /** Paths that were asked for. */
  asked: string[] = [];
  told: Status[] = [];
  /** After how many more requests the connection breaks. */
  lasts = Infinity;
  tell = (status: Status): void => void this.told.push(status);

  fetch = async (url: string): Promise<Response> => {
    if (this.lasts-- <= 0) throw new TypeError('no connection');
    const path = url.slice(scope.length);
    this.asked.push(path);
    const bytes = this.host.get(path);
    return bytes
      ? new Response(bytes as Uint8Array<ArrayBuffer>)
      : new Response('', { status: 404 });
  };

  /** Publishes pages with these words, and a face. */
  publish(pages: Readonly<Record<string, string>>): string {
    const built = [
      ...Object.entries(pages).map(
        ([path, words]) => [`${path}index.html`, text(pageOf(words))] as const,
      ),
      ['_astro/face.woff2', text('face')] as const,
    ];
    const edition = makeEdition(built);
    this.host = new Map([
      ...built,
      ...[...edition.files].map(
        ([path, content]) => [path, typeof content === 'string' ? text(content) : content] as const,
      ),
    ]);
    return edition.head.edition;
  }
}

export { digestOf };
