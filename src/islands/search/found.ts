/** Hands the words of a search from a result to the page that it leads to, which marks them; the address stays clean. */

export const kept = 'search-found';

export interface Found {
  href: string;
  marks: readonly string[];
  at: number;
}

/** Remembers what was looked for, for the page about to be opened. */
export function rememberFound(href: string, marks: readonly string[]): void {
  try {
    localStorage.setItem(
      kept,
      JSON.stringify({ href, marks: [...marks], at: Date.now() } satisfies Found),
    );
  } catch {
    // Storage forbidden: the page opens without marks.
  }
}
