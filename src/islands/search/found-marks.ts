/** Marks the words of a search on the page to which its result led. */
import { heldIn, spansOf } from '../../search/spans.ts';
import { kept, type Found } from './found.ts';

/** Milliseconds after which the page was reached in another way. */
const patience = 30_000;
const most = 300;

/** Marks the words if they belong to this page, and brings the passage that holds most of them into view. */
export function markFound(stored: string): void {
  const found = read(stored);
  if (!found || Date.now() - found.at > patience) return forget();
  if (new URL(found.href, location.href).href !== location.href) return;
  forget();
  const named = document.getElementById(location.hash.slice(1));
  const target = named ?? document.querySelector('main');
  if (!target) return;
  const ranges: Range[] = [];
  const blocks = new Map<Element, string>();
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < most; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const block = node.parentElement?.closest('p, li, td, dd, blockquote, figcaption, h1, h2, h3');
    if (block) blocks.set(block, `${blocks.get(block) ?? ''} ${text}`);
    for (const [start, end] of spansOf(text, found.marks)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  if ('highlights' in CSS) CSS.highlights.set('found', new Highlight(...ranges));
  if (!named) showBest(blocks, found.marks);
}

/** Opens the page at the block that holds most of the words, if that is not in view anyway. */
function showBest(blocks: ReadonlyMap<Element, string>, marks: readonly string[]): void {
  let [best, most]: [Element | undefined, number] = [undefined, 0];
  for (const [block, text] of blocks) {
    const held = heldIn(text, marks);
    if (held > most) [best, most] = [block, held];
  }
  const fold = best?.closest('details');
  if (fold) fold.open = true;
  const box = best?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > innerHeight)) best?.scrollIntoView({ block: 'center' });
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
