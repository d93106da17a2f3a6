/** The incidents in view as files, made from the list's own data. */
import { csv } from '../../lib/csv.ts';
import type { Item } from '../../figures/explore/items.ts';

/** What a file says of an incident. */
export interface Entry {
  id: string;
  title: string;
  kind: string;
  from: string;
  to: string;
  date: string;
  place: string;
  status: string;
  lat: number | undefined;
  lon: number | undefined;
  points: Item['points'];
  killed_qualifier: string | undefined;
  killed_low: number | undefined;
  killed_high: number | undefined;
  injured_qualifier: string | undefined;
  injured_low: number | undefined;
  injured_high: number | undefined;
  url: string;
}

/** Columns of incidents.csv under /data/, as far as the list knows them, in its order. */
export const columns = [
  'id',
  'title',
  'kind',
  'from',
  'to',
  'date',
  'place',
  'lat',
  'lon',
  'status',
  'killed_qualifier',
  'killed_low',
  'killed_high',
  'injured_qualifier',
  'injured_low',
  'injured_high',
  'url',
] as const;

/** The entries as CSV, with a heading line. */
export const toCsv = (entries: readonly Entry[]): string =>
  csv(
    columns,
    entries.map((entry) => columns.map((column) => entry[column])),
  );

/** The entries as GeoJSON; those without a place have no geometry. */
export function toGeoJson(entries: readonly Entry[]): string {
  const features = entries.map(({ lat: _, lon: __, points, ...properties }) => {
    const [first, ...more] = points;
    const point = first ? { type: 'Point', coordinates: first } : null;
    return {
      type: 'Feature',
      id: properties.id,
      geometry: more.length > 0 ? { type: 'MultiPoint', coordinates: points } : point,
      properties,
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
}

const numberIn = (text: string | undefined): number | undefined =>
  text ? Number(text) : undefined;

/** What a file says of an item of the list. */
export function entryOf({ id, row, link, kind, first, last, points }: Item): Entry {
  const { status = '', lat, lon, killedSpan, injuredSpan } = row.dataset;
  const [killed, injured] = [killedSpan, injuredSpan].map((span) => span?.split(',') ?? []);
  return {
    id,
    title: link.textContent ?? '',
    kind,
    from: first,
    to: last,
    date: row.querySelector('time')?.textContent ?? '',
    place: row.querySelector('.place')?.textContent ?? '',
    status,
    lat: numberIn(lat),
    lon: numberIn(lon),
    points,
    killed_qualifier: killed?.[0],
    killed_low: numberIn(killed?.[1]),
    killed_high: numberIn(killed?.[2]),
    injured_qualifier: injured?.[0],
    injured_low: numberIn(injured?.[1]),
    injured_high: numberIn(injured?.[2]),
    url: link.href,
  };
}

/** Hands a file to the reader. */
export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
