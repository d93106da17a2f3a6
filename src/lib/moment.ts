/** ISO days, months and years in words, and calculations with them. UTC throughout. */

/** The months by name, January first. */
export const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const dayLength = 86_400_000;

/** An ISO day, month or year in words. */
export function formatMoment(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

/** The ISO day of a time in milliseconds. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The ISO day so many days after another. */
export const addDays = (day: string, days: number): string =>
  isoDay(Date.parse(day) + days * dayLength);

/** The month so many months after that of an ISO day, month or year. */
export function addMonths(iso: string, by: number): string {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / dayLength;
