/** Answers the requests of pages: from the network while there is one, from what was kept when there is none. */
import type { Editions, Effects } from './editions.ts';
import { hasDigest } from './host.ts';
import { pathOf, plausible } from './route.ts';
import { keptPath } from './selection.ts';

/** How long a page may take while there is a kept copy of it. */
const patience = 3000;
/** Of what was read the last so many files are kept. */
const most = 240;

/** Beginning of the SHA-256 of files, by path. */
export type Digests = Readonly<Partial<Record<string, string>>>;

/** Takes what is still to be done when an answer has been given. */
type Wait = (work: Promise<unknown>) => void;

export class Reading {
  readonly #scope: string;
  readonly #editions: Editions;
  readonly #effects: Pick<Effects, 'fetch' | 'caches'>;
  /** Called when a page turns out to have been published anew. */
  readonly #newer: (url: string, reader?: string) => void;
  readonly #digests: Digests;
  /** Hashed files whose bytes have been looked at since the worker started. */
  readonly #seen = new Set<string>();

  /** @param digests of the hashed files of the build that the worker belongs to */
  constructor(
    scope: string,
    editions: Editions,
    effects: Pick<Effects, 'fetch' | 'caches'>,
    newer: (url: string, reader?: string) => void,
    digests: Digests = {},
  ) {
    this.#scope = scope;
    this.#editions = editions;
    this.#effects = effects;
    this.#newer = newer;
    this.#digests = digests;
  }

  /**
   * What is kept of an address. A page that was read since is newer than the edition; what pages load must be of one edition,
   * such as the parts of a search index.
   */
  async kept(url: string): Promise<Response | undefined> {
    const path = pathOf(url, this.#scope);
    const read = async () => (await this.#read()).match(this.#key(url));
    const edition = () => this.#editions.match(path);
    const [first, second] = path === '' || path.endsWith('/') ? [read, edition] : [edition, read];
    const kept = (await first()) ?? (await second());
    // Kept by an earlier worker, which took whatever came.
    const type = kept?.headers.get('content-type') ?? null;
    const html = type?.startsWith('text/html') === true;
    return kept && plausible(path, type, html ? await kept.clone().text() : '') ? kept : undefined;
  }

  /** For files whose bytes never change. What turns out to be another file is fetched again, past the browser's own cache as well. */
  async keptFirst(url: string, wait: Wait): Promise<Response> {
    const kept = await this.kept(url);
    if (kept && (await this.#genuine(url, kept))) return kept;
    let answer = await this.#effects.fetch(url, { cache: kept ? 'reload' : 'default' });
    if (!kept && answer.ok && !(await this.#genuine(url, answer)))
      answer = await this.#effects.fetch(url, { cache: 'reload' });
    wait(this.store(url, answer.clone()));
    return answer;
  }

  /** Whether an answer is the hashed file that its address names, as far as that is known. */
  async #genuine(url: string, answer: Response): Promise<boolean> {
    const path = pathOf(url, this.#scope);
    const digest = this.#digests[path];
    if (!plausible(path, answer.headers.get('content-type'))) return false;
    if (digest === undefined || this.#seen.has(path)) return true;
    const genuine = await hasDigest(await answer.clone().arrayBuffer(), digest);
    if (genuine) this.#seen.add(path);
    return genuine;
  }

  /**
   * For all else.
   * @param network the answer, which is under way
   * @param reader who gets to know when a newer page arrives after an older one was shown
   * @returns undefined when there is neither a network nor a kept copy
   */
  async networkFirst(
    url: string,
    network: Promise<Response>,
    wait: Wait,
    reader = '',
  ): Promise<Response | undefined> {
    const kept = await this.kept(url);
    const stored = network.then(async (answer) => {
      const changed = await this.store(url, answer.clone());
      return { answer, changed };
    });
    wait(stored.catch(() => undefined));
    const answer = network.catch(() => undefined);
    const soon = await (kept
      ? Promise.race([answer, new Promise<undefined>((done) => setTimeout(done, patience))])
      : answer);
    if (soon && (soon.status < 500 || !kept)) return soon;
    if (kept)
      wait(
        stored
          .then(({ changed }) => (changed ? this.#newer(url, reader) : undefined))
          .catch(() => undefined),
      );
    return kept;
  }

  /**
   * Looks whether the page at an address has been published anew.
   * @param cache `force-cache` where the page was read a moment ago and need not be fetched again
   */
  async look(url: string, cache: 'no-cache' | 'force-cache' = 'no-cache'): Promise<void> {
    const answer = await this.#effects.fetch(this.#key(url), { cache }).catch(() => undefined);
    if (answer && (await this.store(url, answer))) this.#newer(url);
  }

  /**
   * Keeps what was read.
   * @returns whether it is another than the one that was kept
   */
  async store(url: string, answer: Response): Promise<boolean> {
    const path = pathOf(url, this.#scope);
    if (
      answer.status !== 200 ||
      answer.type !== 'basic' ||
      answer.redirected ||
      keptPath(path) === undefined
    )
      return false;
    const type = answer.headers.get('content-type');
    const page = type?.startsWith('text/html') === true;
    const copy = page ? await answer.clone().text() : '';
    if (!plausible(path, type, copy)) return false;
    if (
      this.#digests[path] &&
      !(await hasDigest(await answer.clone().arrayBuffer(), this.#digests[path]))
    )
      return false;
    const before = page ? await this.kept(url) : undefined;
    const changed = before !== undefined && (await before.text()) !== copy;
    const cache = await this.#read();
    try {
      // Put anew, so that the oldest come first.
      await cache.delete(this.#key(url));
      await cache.put(this.#key(url), answer);
      const keys = await cache.keys();
      await Promise.all(
        keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)),
      );
    } catch {
      // No room: reading goes on without.
    }
    return changed;
  }

  /**
   * Keeps what a page has loaded, and its title.
   * @param files addresses, which are in the browser's own cache by then
   */
  async remember(url: string, title: string, files: readonly string[]): Promise<void> {
    const titles = await this.#titles();
    const key = this.#key(url);
    await titles.delete(key);
    await titles.put(key, new Response(title));
    const keys = await titles.keys();
    await Promise.all(
      keys.slice(0, Math.max(0, keys.length - most)).map((old) => titles.delete(old)),
    );
    for (const file of files) {
      if (!file.startsWith(this.#scope) || (await this.kept(file))) continue;
      const answer = await this.#effects.fetch(file).catch(() => undefined);
      if (answer) await this.store(file, answer);
    }
  }

  /** The pages that can be read without a network, the last one first. */
  async pages(): Promise<{ href: string; title: string }[]> {
    const [read, titles] = [await this.#read(), await this.#titles()];
    const keys = (await titles.keys()).map(({ url }) => url).reverse();
    const pages = keys.map(async (href) => {
      const [kept, title] = await Promise.all([read.match(href), titles.match(href)]);
      return kept && title ? [{ href, title: await title.text() }] : [];
    });
    return (await Promise.all(pages)).flat();
  }

  #key(url: string): string {
    return this.#scope + pathOf(url, this.#scope);
  }

  #read(): Promise<Cache> {
    return this.#effects.caches.open(this.#editions.cacheName('read'));
  }

  #titles(): Promise<Cache> {
    return this.#effects.caches.open(this.#editions.cacheName('titles'));
  }
}
