/** What a page knows of its ids: which have changed, and which it no longer holds. */
import type { PageLinks } from '../views/permalink.ts';

const none: PageLinks = { added: {}, changed: {}, left: {}, gone: {}, stood: [] };

/**
 * Reads it out of the page.
 * @throws SyntaxError where it cannot be read
 */
export function readPageLinks(): PageLinks {
  const json = document.querySelector('reader-arrival > script')?.textContent;
  return json ? (JSON.parse(json) as PageLinks) : none;
}

/** Ids that came or changed after a stamp, and which of them are new. */
export function changesSince(
  { added, changed }: PageLinks,
  since: string,
): { ids: string[]; fresh: Set<string> } {
  const after = (by: Readonly<Record<string, string[]>>): string[] =>
    Object.entries(by).flatMap(([stamp, ids]) => (stamp > since ? ids : []));
  const fresh = new Set(after(added));
  return { ids: [...new Set([...fresh, ...after(changed)])], fresh };
}
