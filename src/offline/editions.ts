/** The editions on a device: one complete, at most one being fetched. */
import { Host, Stopped, type Network } from './host.ts';
import { planUpdate } from './plan.ts';
import { isPage } from './route.ts';
import { listPath, sharedIn, type EditionHead, type KeptFile, type Status } from './types.ts';
import { packedType } from './types-of-files.ts';

/** The world outside, so that tests can break it. */
export interface Effects extends Network {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  /** Called whenever the status changed. */
  tell: (status: Status) => void;
}

interface State {
  wanted: boolean;
  kept?: EditionHead;
}

const unpacked = (bytes: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream =>
  bytes.pipeThrough(new DecompressionStream('gzip'));

/** How the names of a site's caches begin; caches are shared by all sites of a host. */
export const cachePrefix = (scope: string): string => `offline ${new URL(scope).pathname} `;

/** Files under way at a time. */
const atOnce = 8;

export class Editions {
  readonly #scope: string;
  readonly #prefix: string;
  readonly #effects: Effects;
  readonly #host: Host;
  #running: Promise<void> | undefined;
  #fetching: Status['fetching'];
  #stopped: Status['stopped'];
  #known: State | undefined;
  /** Counted up when the reader removes everything, so that what is under way ends. */
  #turn = 0;

  /** @param scope address of the site with its base path */
  constructor(scope: string, effects: Effects) {
    this.#scope = scope;
    this.#prefix = cachePrefix(scope);
    this.#effects = effects;
    this.#host = new Host(scope, effects);
  }

  /** Name of a cache of this dossier. */
  cacheName(name: string): string {
    return this.#prefix + name;
  }

  async status(): Promise<Status> {
    const { wanted, kept } = await this.#state();
    return {
      wanted,
      ...(kept && { kept }),
      ...(this.#fetching && { fetching: this.#fetching }),
      ...(this.#stopped && { stopped: this.#stopped }),
    };
  }

  /** The kept copy of an address, as the host would have sent it. */
  async match(path: string): Promise<Response | undefined> {
    const { kept } = await this.#state();
    if (!kept) return undefined;
    const cache = await this.#open(kept.edition);
    const held = await cache.match(this.#scope + path);
    const type = packedType(path);
    if (!held?.body || type === undefined) return held;
    const headers = { 'content-type': type };
    if (!isPage(path)) return new Response(unpacked(held.body), { headers });
    const page = await new Response(unpacked(held.body)).text();
    const [mark, shared] = sharedIn.exec(page) ?? [];
    const styles = shared && (await cache.match(this.#scope + shared))?.body;
    if (mark === undefined || !styles) return new Response(page, { headers });
    const text = await new Response(unpacked(styles)).text();
    return new Response(
      page.replace(mark, () => `<style>${text}</style>`),
      { headers },
    );
  }

  /** Keeps the dossier from now on, and fetches what is missing. */
  keep(): Promise<void> {
    return this.#start(true);
  }

  /** Brings what is kept up to the edition that is published; where that fails, what was kept stays. */
  update(): Promise<void> {
    return this.#running ?? this.#start(false);
  }

  /** One thing after the other. */
  #start(want: boolean): Promise<void> {
    const turn = this.#turn;
    const running = (this.#running ?? Promise.resolve())
      .then(() => this.#update(turn, want))
      .finally(() => {
        if (this.#running === running) this.#running = undefined;
      });
    this.#running = running;
    return running;
  }

  /** Takes everything off the device. */
  async remove(): Promise<void> {
    this.#turn += 1;
    await this.#running;
    const names = (await this.#effects.caches.keys()).filter((name) =>
      name.startsWith(this.#prefix),
    );
    await Promise.all(names.map((name) => this.#effects.caches.delete(name)));
    this.#stopped = undefined;
    this.#known = undefined;
    await this.#tell();
  }

  async #update(turn: number, want: boolean): Promise<void> {
    if (turn !== this.#turn) return;
    if (want) await this.#save({ ...(await this.#state()), wanted: true });
    const state = await this.#state();
    if (!state.wanted) return;
    this.#stopped = undefined;
    try {
      const head = await this.#host.head();
      if (head.edition !== state.kept?.edition) await this.#fill(head, state, turn);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#stopped = error instanceof Stopped ? error.reason : 'connection';
    } finally {
      this.#fetching = undefined;
    }
    await this.#tell();
  }

  /** Fills a cache of its own completely; only then does it take the place of the one before. */
  async #fill(head: EditionHead, state: State, turn: number): Promise<void> {
    const list = await this.#host.list(head.edition);
    const cache = await this.#open(head.edition);
    const present = new Set((await cache.keys()).map(({ url }) => url.slice(this.#scope.length)));
    const old = state.kept && (await this.#open(state.kept.edition));
    const before = (await (
      await old?.match(this.#scope + listPath(state.kept?.edition ?? ''))
    )?.json()) as KeptFile[] | undefined;
    const plan = planUpdate(list, present, before);

    let { done } = plan;
    let told = 0;
    const count = async (size: number): Promise<void> => {
      done += size;
      this.#fetching = { done, of: head.size };
      if (done - told < head.size / 200) return;
      told = done;
      await this.#tell();
    };
    await count(0);
    const queue = [
      ...plan.copy.map((file) => ({ file, from: old })),
      ...plan.fetch.map((file) => ({ file, from: undefined })),
    ].values();
    const work = async (): Promise<void> => {
      for (const { file, from } of queue) {
        if (turn !== this.#turn) throw new Stopped('connection');
        const [path, , size] = file;
        const answer = (await from?.match(this.#scope + path)) ?? (await this.#host.file(file));
        await put(cache, this.#scope + path, answer);
        await count(size);
      }
    };
    const workers = await Promise.allSettled(Array.from({ length: atOnce }, work));
    for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;

    await put(cache, this.#scope + listPath(head.edition), new Response(JSON.stringify(list)));
    if (turn !== this.#turn) throw new Stopped('connection');
    await this.#save({ wanted: true, kept: head });
    // What was read before is in the edition, or is older.
    const names = [this.cacheName('state'), this.cacheName(`edition ${head.edition}`)];
    const others = (await this.#effects.caches.keys()).filter(
      (name) => name.startsWith(this.#prefix) && !names.includes(name),
    );
    await Promise.all(others.map((name) => this.#effects.caches.delete(name)));
  }

  #open(edition: string): Promise<Cache> {
    return this.#effects.caches.open(this.cacheName(`edition ${edition}`));
  }

  async #state(): Promise<State> {
    if (this.#known) return this.#known;
    const cache = await this.#effects.caches.open(this.cacheName('state'));
    const held = await cache.match(`${this.#scope}offline/state`);
    return (this.#known = held ? ((await held.json()) as State) : { wanted: false });
  }

  async #save(state: State): Promise<void> {
    const cache = await this.#effects.caches.open(this.cacheName('state'));
    await put(cache, `${this.#scope}offline/state`, new Response(JSON.stringify(state)));
    this.#known = state;
  }

  async #tell(): Promise<void> {
    this.#effects.tell(await this.status());
  }
}

async function put(cache: Cache, url: string, response: Response): Promise<void> {
  try {
    await cache.put(url, response);
  } catch (error) {
    throw new Stopped(
      error instanceof Error && error.name === 'QuotaExceededError' ? 'room' : 'connection',
    );
  }
}
