/** Marks the words of a search on the page to which its result led. */
import { spansOf } from '../../search/spans.ts';
import { kept, type Found } from './found.ts';

/** Later than this, the page was reached in another way. */
const patience = 30_000;
const most = 300;

/** Marks the words if they belong to this page. */
export function markFound(stored: string): void {
  const found = read(stored);
  if (!found || Date.now() - found.at > patience) return forget();
  if (new URL(found.href, location.href).href !== location.href) return;
  forget();
  const target = document.getElementById(location.hash.slice(1)) ?? document.querySelector('main');
  if (!target || !('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < most; node = walker.nextNode()) {
    for (const [start, end] of spansOf(node.nodeValue ?? '', found.marks)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

function read(stored: string): Found | undefined {
  try {
    const value: unknown = JSON.parse(stored);
    if (
      typeof value !== 'object' ||
      value === null ||
      !('href' in value) ||
      !('marks' in value) ||
      !('at' in value)
    )
      return undefined;
    const { href, marks, at } = value;
    if (typeof href !== 'string' || !Array.isArray(marks) || typeof at !== 'number')
      return undefined;
    return { href, marks: marks.filter((mark) => typeof mark === 'string'), at };
  } catch {
    return undefined;
  }
}

function forget(): void {
  try {
    localStorage.removeItem(kept);
  } catch {
    // Nothing is kept then.
  }
}
