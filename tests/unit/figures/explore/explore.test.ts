import { parse as readCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothing } from '../../../../src/figures/explore/state.ts';
import { harmless } from '../../../../src/lib/csv.ts';
import { type Entry, toCsv, toGeoJson } from '../../../../src/islands/explore/download.ts';
import { framesOf, neighbour } from '../../../../src/figures/explore/frames.ts';
import { fold } from '../../../../src/lib/text.ts';
import { matcher } from '../../../../src/figures/explore/items.ts';

const item = {
  id: 'toll-doubled',
  first: '2019-05-03',
  last: '2019-05-09',
  kind: 'toll',
  sides: ['town'],
  actors: ['mayor', 'ferry-guild'],
  places: ['mill-bridge', 'aldermoor'],
  contested: true,
  killed: 2,
  points: [[-0.1, 51.5]] as [number, number][],
  text: fold('The toll is doubled at Mill Bridge’s café'),
};

describe('narrowing the incidents', () => {
  it.each([
    [{}, true],
    [{ from: '2019-05-09' }, true],
    [{ from: '2019-05-10' }, false],
    [{ to: '2019-05' }, true],
    [{ to: '2019-05-02' }, false],
    [{ from: '2018', to: '2019' }, true],
    [{ kind: 'toll', side: 'town', actor: 'ferry-guild', place: 'aldermoor' }, true],
    [{ place: 'mill' }, false],
    [{ contested: true, killed: 2 }, true],
    [{ killed: 3 }, false],
    [{ words: "bridge's CAFE" }, true],
    [{ words: 'doubled ferry' }, false],
    [{ box: [-1, 51, 0, 52] as const }, true],
    [{ box: [0, 51, 1, 52] as const }, false],
  ])('by %o', (chosen, fits) => {
    expect(matcher({ ...nothing, ...chosen })(item)).toBe(fits);
  });

  it('leaves out what has no point once the map is narrowed', () => {
    expect(matcher({ ...nothing, box: [-180, -90, 180, 90] })({ ...item, points: [] })).toBe(false);
  });
});

const entry: Entry = {
  id: 'toll-doubled',
  title: 'The toll, "doubled"',
  kind: 'toll',
  from: '2019-05-03',
  to: '2019-05-09',
  date: '3–9 May 2019',
  place: '=Mill Bridge',
  status: 'contested',
  lat: 51.5,
  lon: -0.1,
  points: [[-0.1, 51.5]],
  killed_qualifier: 'at-least',
  killed_low: 2,
  killed_high: undefined,
  injured_qualifier: undefined,
  injured_low: undefined,
  injured_high: undefined,
  url: 'https://example.org/incidents/toll-doubled/',
};

describe('files of a view', () => {
  it('are CSV that other programs read back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (titles) => {
        const rows = readCsv(toCsv(titles.map((title) => ({ ...entry, title }))), {
          columns: true,
          bom: true,
        }) as Record<string, string>[];
        expect(rows.map((row) => row.title?.replace(/^'(?=[=+\-@\t\r\n])/, ''))).toEqual(titles);
      }),
    );
  });

  it('hold nothing that a spreadsheet would run', () => {
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r\n]/.test(String(harmless(text)))));
    expect(harmless(-0.1)).toBe(-0.1);
  });

  it('are GeoJSON with longitude first, and no geometry where there is no point', () => {
    const { features } = JSON.parse(
      toGeoJson([
        entry,
        {
          ...entry,
          points: [
            [1, 2],
            [3, 4],
          ],
        },
        { ...entry, points: [] },
      ]),
    ) as {
      features: { geometry: unknown }[];
    };
    expect(features.map((f) => f.geometry)).toEqual([
      { type: 'Point', coordinates: [-0.1, 51.5] },
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      null,
    ]);
  });
});

describe('playing the years', () => {
  const frames = framesOf(
    ['1893-11-12', '1893-12-01', '1919-08-08', '2021-09-01'],
    '2021-07-01',
    '2021-12',
  );

  it('goes by the years in which something happened, then three months at a time', () => {
    expect(frames.map((f) => `${f.from}/${f.to}`)).toEqual([
      '1893/1893',
      '1919/1919',
      '2021-07/2021-09',
      '2021-08/2021-10',
      '2021-09/2021-11',
      '2021-10/2021-12',
    ]);
  });

  it('steps on from any window, and stops at the ends', () => {
    expect(neighbour(frames, undefined, 1)?.to).toBe('1893');
    expect(neighbour(frames, '1900-05', 1)?.to).toBe('1919');
    expect(neighbour(frames, '2021-09-30', 1)?.to).toBe('2021-10');
    expect(neighbour(frames, '2021-12', 1)).toBeUndefined();
    expect(neighbour(frames, '2021-09', -1)?.to).toBe('1919');
    expect(neighbour(frames, undefined, -1)?.to).toBe('2021-12');
  });
});
