import { beforeEach, describe, expect, it } from 'vitest';
import { Editions } from '../../../src/offline/editions.ts';
import { pageOf, scope, World } from './world.ts';

const first = { '': 'front', 'places/': 'places', 'actors/': 'actors' };
const second = { ...first, 'places/': 'places, mended', 'quotes/': 'quotes' };

describe('keeping the dossier', () => {
  let world: World;
  let editions: Editions;
  const read = async (path: string) => (await editions.match(path))?.text();

  beforeEach(() => {
    world = new World();
    world.publish(first);
    editions = new Editions(scope, world);
  });

  it('fetches nothing before the reader asks for it', async () => {
    await editions.update();
    expect(world.asked).toEqual([]);
    expect(await editions.status()).toEqual({ wanted: false });
  });

  it('gives every file back as the host sent it', async () => {
    await editions.keep();
    expect(await read('')).toBe(pageOf('front'));
    expect(await read('_astro/face.woff2')).toBe('face');
    expect((await editions.match('places/'))?.headers.get('content-type')).toBe(
      'text/html; charset=utf-8',
    );
    expect(await read('nowhere/')).toBeUndefined();
    expect(await editions.status()).toMatchObject({ wanted: true, kept: { files: 5 } });
  });

  it('fetches of a newer edition only what changed', async () => {
    await editions.keep();
    world.asked = [];
    world.publish(second);
    await editions.update();
    expect(world.asked.filter((path) => !path.endsWith('.json'))).toHaveLength(2);
    expect(await read('places/')).toBe(pageOf('places, mended'));
    expect(await read('actors/')).toBe(pageOf('actors'));
    expect([...world.stores.keys()].filter((name) => name.includes('edition'))).toHaveLength(1);
  });

  it('asks for one small file where there is nothing new', async () => {
    await editions.keep();
    world.asked = [];
    await editions.update();
    expect(world.asked).toEqual(['offline/edition.json']);
  });

  it.each([0, 1, 2, 3])(
    'leaves the edition before as it is when the connection breaks after %i requests',
    async (lasts) => {
      await editions.keep();
      world.publish(second);
      world.lasts = lasts;
      await editions.update();
      expect(await read('places/')).toBe(pageOf('places'));
      expect(await read('quotes/')).toBeUndefined();
      expect(await editions.status()).toMatchObject({ stopped: 'connection', wanted: true });

      // A worker that was stopped and started meanwhile knows no more than what it stored.
      world.lasts = Infinity;
      editions = new Editions(scope, world);
      await editions.update();
      expect(await read('places/')).toBe(pageOf('places, mended'));
      expect(await read('quotes/')).toBe(pageOf('quotes'));
    },
  );

  it('goes on where it stopped', async () => {
    world.lasts = 4;
    await editions.keep();
    expect(await editions.status()).toMatchObject({ wanted: true, stopped: 'connection' });
    expect(await read('')).toBeUndefined();
    const had = world.asked.filter((path) => !path.endsWith('.json'));
    world.lasts = Infinity;
    world.asked = [];
    await editions.update();
    expect(had).toHaveLength(2);
    expect(world.asked).not.toEqual(expect.arrayContaining(had));
    expect(await read('')).toBe(pageOf('front'));
  });

  it('takes no file for one of the edition that is not', async () => {
    await editions.keep();
    world.publish({ ...first, '': 'changed' });
    for (const path of world.host.keys())
      if (path.endsWith('.part')) world.host.set(path, new TextEncoder().encode('half a depl'));
    await editions.update();
    expect(await editions.status()).toMatchObject({ stopped: 'changed' });
    expect(await read('')).toBe(pageOf('front'));
  });

  it('says so when the device is full, and keeps what it had', async () => {
    const { open } = world.caches;
    world.caches.open = async (name) => {
      const cache = await open(name);
      if (name.includes('edition'))
        cache.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return cache;
    };
    await editions.keep();
    expect(await editions.status()).toEqual({ wanted: true, stopped: 'room' });
  });

  it('tells how far it is', async () => {
    await editions.keep();
    const steps = world.told.flatMap(({ fetching }) => fetching?.done ?? []);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(world.told.at(-2)?.fetching?.of);
    expect(world.told.at(-1)?.fetching).toBeUndefined();
  });

  it('leaves nothing of itself when it is removed, even while it is being fetched', async () => {
    (await world.caches.open('offline /base/other/ state')).put('x', new Response(''));
    const fetching = editions.keep();
    await editions.remove();
    await fetching;
    expect(await editions.status()).toEqual({ wanted: false });
    expect(
      [...world.stores.keys()].filter((name) => name.startsWith('offline /base/ edition')),
    ).toEqual([]);
    expect(world.stores.has('offline /base/other/ state')).toBe(true);
  });
});
