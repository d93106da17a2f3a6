/** Recent searches: kept in this browser only, and gone when the reader says so. */

const key = 'search-recent';
const most = 6;

/** Newest first; empty where storage is forbidden. */
export function recentSearches(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((v) => typeof v === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a search that led somewhere. */
export function keepSearch(typed: string): void {
  const query = typed.trim().slice(0, 120);
  if (query === '') return;
  try {
    localStorage.setItem(
      key,
      JSON.stringify([query, ...recentSearches().filter((q) => q !== query)].slice(0, most)),
    );
  } catch {
    // Storage forbidden or full: nothing is kept.
  }
}

/** Forgets them all. */
export function clearSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // There was nothing to forget.
  }
}
