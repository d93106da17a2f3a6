import { beforeEach, describe, expect, it } from 'vitest';
import { Editions } from '../../../src/offline/editions.ts';
import { Reading } from '../../../src/offline/reading.ts';
import { digestOf, scope, World } from './world.ts';

const file = '_astro/menu.a1b2.js';
const right = 'export const menu = 1;';
const portal = '<!doctype html><p>Sign in to this network</p>';

/** Makes an answer one of the page's own host. */
function own(response: Response): Response {
  const clone = response.clone.bind(response);
  return Object.defineProperties(response, {
    type: { value: 'basic' },
    clone: { value: () => own(clone()) },
  });
}

const answer = (text: string, type = 'text/javascript'): Response =>
  own(new Response(text, { headers: { 'content-type': type } }));

describe('a script whose name has a hash', () => {
  let world: World;
  let reading: Reading;
  /** What the network answers, and what the browser's own cache does. */
  let network: () => Response;
  let cached: (() => Response) | undefined;
  let asked: number;

  const restart = (): void => {
    const fetch = async (_: string, { cache }: RequestInit = {}): Promise<Response> => {
      asked += 1;
      return cache !== 'reload' && cached ? cached() : network();
    };
    const effects = { ...world, caches: world.caches, tell: world.tell, fetch };
    const digests = { [file]: digestOf(right) };
    reading = new Reading(scope, new Editions(scope, effects), effects, () => {}, digests);
  };
  const ask = async (path = file): Promise<string> => {
    const work: Promise<unknown>[] = [];
    const given = await reading.keptFirst(scope + path, (one) => work.push(one));
    await Promise.all(work);
    return given.text();
  };

  beforeEach(() => {
    world = new World();
    network = () => answer(right);
    cached = undefined;
    asked = 0;
    restart();
  });

  it('is fetched once', async () => {
    expect([await ask(), await ask()]).toEqual([right, right]);
    restart();
    expect(await ask()).toBe(right);
    expect(asked).toBe(1);
  });

  it.each([
    ['the page of a portal', () => answer(portal, 'text/html')],
    ['a script of a proxy', () => answer('alert(1)')],
    ['no type at all', () => answer(right, '')],
  ])('is not kept as %s', async (_, wrong) => {
    network = wrong;
    await ask();
    network = () => answer(right);
    expect(await ask()).toBe(right);
  });

  it('is fetched anew, past the browser’s own cache, where that holds another file', async () => {
    cached = () => answer('alert(1)');
    expect(await ask()).toBe(right);
  });

  it('takes the place of a wrong one that is kept', async () => {
    const cache = await world.caches.open(new Editions(scope, world).cacheName('read'));
    await cache.put(scope + file, answer('alert(1)'));
    cached = () => answer('alert(1)');
    expect(await ask()).toBe(right);
    network = () => answer('not asked');
    expect(await ask()).toBe(right);
  });

  it('is taken on trust where another build has made it', async () => {
    network = () => answer('export const older = 1;');
    expect([await ask('_astro/older.c3d4.js'), asked]).toEqual(['export const older = 1;', 1]);
  });

  it('that is missing is not kept as missing', async () => {
    network = () => own(new Response('', { status: 404 }));
    await ask();
    network = () => answer(right);
    expect(await ask()).toBe(right);
  });
});
