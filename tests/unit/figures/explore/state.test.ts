import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanWords,
  format,
  nothing,
  parse,
  roundExtent,
  type ExploreState,
} from '../../../../src/figures/explore/state.ts';

const ids = {
  kind: ['toll', 'repair'],
  side: ['town', 'harbour'],
  actor: ['ferry-guild', 'mayor'],
  place: ['mill-bridge'],
  id: ['toll-doubled', 'bridge-2019'],
};
const vocabulary = Object.fromEntries(
  Object.entries(ids).map(([name, values]) => [name, new Set(values)]),
) as Record<keyof typeof ids, Set<string>>;

const two = (n: number): string => String(n).padStart(2, '0');
const moment = fc.oneof(
  fc.integer({ min: 1000, max: 9999 }).map(String),
  fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${two(m)}`),
  fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
);
const degrees = (most: number) => fc.integer({ min: -most * 100, max: most * 100 });
const box = fc
  .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
  .filter(([w, s, e, n]) => w < e && s < n)
  .map((edges) => roundExtent(edges.map((edge) => edge / 100)));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const inOrder = (from: string, to: string): boolean => from <= to.padEnd(10, '~');
const state: fc.Arbitrary<ExploreState> = fc
  .record({
    from: maybe(moment),
    to: maybe(moment),
    kind: maybe(fc.constantFrom(...ids.kind)),
    side: maybe(fc.constantFrom(...ids.side)),
    actor: maybe(fc.constantFrom(...ids.actor)),
    place: maybe(fc.constantFrom(...ids.place)),
    ids: maybe(fc.uniqueArray(fc.constantFrom(...ids.id), { minLength: 1 })),
    contested: fc.boolean(),
    killed: maybe(fc.integer({ min: 1, max: 999_999 })),
    zoom: maybe(fc.tuple(moment, moment).filter(([from, to]) => inOrder(from, to))),
    words: fc
      .oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('پل، "mill" & <b>+%2C</b>'))
      .map(cleanWords),
    box: maybe(box),
    id: maybe(fc.constantFrom(...ids.id)),
  })
  .filter(({ from, to }) => from === undefined || to === undefined || inOrder(from, to));

const bare = (query: string) => parse(query, vocabulary);

describe('the address of a view', () => {
  it('is read back as the state that was written', () => {
    fc.assert(
      fc.property(state, (chosen) => {
        expect(bare(format(chosen))).toEqual({ state: chosen, dropped: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is written the same again after it has been read', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const once = format(bare(query).state);
        expect(format(bare(once).state)).toBe(once);
      }),
    );
  });

  it('never throws, whatever stands in it', () => {
    const names = fc.constantFrom(
      'from',
      'to',
      'kind',
      'side',
      'actor',
      'place',
      'status',
      'killed',
      'q',
      'box',
      'id',
      '__proto__',
      'x',
    );
    const pair = fc
      .tuple(names, fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webFragments()))
      .map(([name, value]) => `${name}=${value}`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pair).map((pairs) => pairs.join('&')),
        ),
        (query) => {
          const { state: read, dropped } = bare(query);
          expect(bare(format(read)).state).toEqual(read);
          expect(dropped.every((name) => /^[a-z]+$/.test(name))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never carries markup, whatever words were typed', () => {
    fc.assert(fc.property(state, (chosen) => !/[<>"'\s]/.test(format(chosen))));
  });

  it('is short and can be read by people', () => {
    const chosen = {
      ...nothing,
      from: '2022-01',
      to: '2022-12',
      kind: 'toll',
      words: 'mill bridge',
      box: roundExtent([69, 33, 71, 35.004]),
      id: 'toll-doubled',
    };
    expect(format(chosen)).toBe(
      'from=2022-01&to=2022-12&kind=toll&q=mill+bridge&box=69,33,71,35&id=toll-doubled',
    );
    expect(format(nothing)).toBe('');
  });

  it.each([
    ['kind=bridge', ['kind']],
    ['id=retired-long-ago', ['id']],
    ['from=2022-02-30', ['from']],
    ['from=2023&to=2022', ['from', 'to']],
    ['killed=-3', ['killed']],
    ['killed=many', ['killed']],
    ['box=1,2,3', ['box']],
    ['box=71,33,69,35', ['box']],
    ['box=0,0,400,1', ['box']],
    ['status=sure', ['status']],
  ])('leaves out what is bad or no longer there, and says so: %s', (query, dropped) => {
    expect(bare(query)).toEqual({ state: nothing, dropped });
  });

  it('passes over names that it does not know, and empty fields, without a word', () => {
    expect(bare('utm_source=letter&kind=&q=')).toEqual({ state: nothing, dropped: [] });
  });

  it('keeps a window within one year', () => {
    expect(bare('from=2022&to=2022').state).toMatchObject({ from: '2022', to: '2022' });
    expect(bare('from=2022-06-10&to=2022').state).toMatchObject({ from: '2022-06-10', to: '2022' });
  });
});
