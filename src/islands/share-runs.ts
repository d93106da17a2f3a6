/** Reads the page as runs of text, the way a browser does that looks for the words of an address. */
import type { Run } from './share-address.ts';

/** What stands in a text without belonging to it. */
export const asides =
  '.ref, .note, .anchor, .share-mark, .change-mark, .judged-link, .visually-hidden, script, style, template, button, svg';

const blocks =
  'p, li, h1, h2, h3, h4, td, th, dt, dd, figcaption, caption, blockquote, div, section, article, figure, main, nav, header, footer, body';

interface ReadRun extends Run {
  aside: boolean;
  /** Where its selected words stand. */
  node: Element | undefined;
}

/** The runs of an element's text, divided by a range. */
export function runsOf(root: Element, range?: Range): ReadRun[] {
  const runs: ReadRun[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null | undefined;
  let aside: Element | null | undefined;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('script, style, template, [hidden]')) continue;
    const [inBlock, inAside] = [parent.closest(blocks), parent.closest(asides)];
    if (inBlock !== block || inAside !== aside)
      runs.push({ before: '', inside: '', after: '', aside: inAside !== null, node: undefined });
    [block, aside] = [inBlock, inAside];
    const run = runs.at(-1);
    if (!run) continue;
    const length = node.data.length;
    const touched = range?.intersectsNode(node) ?? false;
    const passed = !touched && range !== undefined && range.comparePoint(node, 0) > 0;
    const from = touched
      ? range?.startContainer === node
        ? range.startOffset
        : 0
      : passed
        ? 0
        : length;
    const to = touched ? (range?.endContainer === node ? range.endOffset : length) : from;
    run.before += node.data.slice(0, from);
    run.inside += node.data.slice(from, to);
    run.after += node.data.slice(to);
    if (to > from && node.data.slice(from, to).trim()) run.node ??= parent;
  }
  return runs;
}

/** The page's text, runs on lines of their own. */
export const pageText = (): string =>
  runsOf(document.body)
    .map((run) => `${run.before}${run.inside}${run.after}`.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
