/** The incidents in view as files, made from the list's own data. */
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
  latitude: number | undefined;
  longitude: number | undefined;
  address: string;
}

const columns = [
  'id',
  'title',
  'kind',
  'from',
  'to',
  'date',
  'place',
  'status',
  'latitude',
  'longitude',
  'address',
] as const;

/** A cell by RFC 4180. Text that a spreadsheet would run as a formula is made plain text. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The entries as CSV, with a heading line. */
export const toCsv = (entries: readonly Entry[]): string =>
  [
    columns.join(','),
    ...entries.map((entry) => columns.map((column) => csvCell(entry[column])).join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

/** The entries as GeoJSON; those without a point have no geometry. */
export function toGeoJson(entries: readonly Entry[]): string {
  const features = entries.map(({ latitude, longitude, ...properties }) => ({
    type: 'Feature',
    id: properties.id,
    geometry:
      latitude === undefined || longitude === undefined
        ? null
        : { type: 'Point', coordinates: [longitude, latitude] },
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
  latitude: point?.[1],
  longitude: point?.[0],
  address: link.href,
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
