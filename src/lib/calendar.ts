/** Calendar dates as ISO texts, without a library, so that the browser can have them too. */

/** When something happened, as exactly as it is known. */
export type When =
  { on: string } | { month: string } | { year: string } | { from: string; to?: string | undefined };

/** Whether an ISO day, month or year is in the Gregorian calendar ("2022-11-31" is not). */
export function existsInCalendar(iso: string): boolean {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

/** First day (ISO) of a day, month or year. */
export function firstDay(iso: string): string {
  return iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso;
}

/** Last day (ISO) of a day, month or year. */
export function lastDay(iso: string): string {
  if (iso.length === 4) return `${iso}-12-31`;
  if (iso.length === 10) return iso;
  const [y = 0, m = 1] = iso.split('-').map(Number);
  return `${iso}-${String(new Date(Date.UTC(y, m, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** First and last ISO day that a date can mean; the end of an open span is undefined. */
export function bounds(value: When): { first: string; last: string | undefined } {
  if ('on' in value) return { first: value.on, last: value.on };
  if ('month' in value) return { first: firstDay(value.month), last: lastDay(value.month) };
  if ('year' in value) return { first: firstDay(value.year), last: lastDay(value.year) };
  return {
    first: firstDay(value.from),
    last: value.to === undefined ? undefined : lastDay(value.to),
  };
}
