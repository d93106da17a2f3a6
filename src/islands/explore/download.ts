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
  'url',
] as const;

/** The entries as CSV, with a heading line. */
export const toCsv = (entries: readonly Entry[]): string =>
  csv(
    columns,
    entries.map((entry) => columns.map((column) => entry[column])),
  );

/** The entries as GeoJSON; those without a point have no geometry. */
export function toGeoJson(entries: readonly Entry[]): string {
  const features = entries.map(({ lat, lon, ...properties }) => ({
    type: 'Feature',
    id: properties.id,
    geometry:
      lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] },
    properties,
  }));
  return JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
}

/** What a file says of an item of the list. */
export const entryOf = ({ id, row, link, kind, first, last, point }: Item): Entry => ({
  id,
  title: link.textContent ?? '',
  kind,
  from: first,
  to: last,
  date: row.querySelector('time')?.textContent ?? '',
  place: row.querySelector('.place')?.textContent ?? '',
  status: row.dataset.status ?? '',
  lat: point?.[1],
  lon: point?.[0],
  url: link.href,
});

/** Hands a file to the reader. */
export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
