/** Recent searches: kept in this browser only, until the reader clears them. */
import { button, element } from './elements.ts';

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

/**
 * What the dialog offers before anything is typed.
 * @param put takes over the search that was chosen
 */
export function suggestions(
  examples: readonly string[],
  put: (query: string) => void,
): HTMLElement {
  const box = element('div', 'recent');
  const listOf = (queries: readonly string[]): HTMLElement =>
    element(
      'ul',
      '',
      ...queries.map((query) =>
        element(
          'li',
          '',
          button(query, () => put(query)),
        ),
      ),
    );
  const recent = recentSearches();
  if (recent.length > 0) {
    const clear = button(
      'Clear',
      () => {
        try {
          localStorage.removeItem(key);
        } catch {
          // There was nothing to clear.
        }
        box.replaceWith(suggestions(examples, put));
        put('');
      },
      'clear',
    );
    box.append(element('p', 'group-label', 'Recent searches ', clear), listOf(recent));
  }
  if (examples.length > 0) box.append(element('p', 'group-label', 'For example'), listOf(examples));
  return box;
}
