/** Makes paragraphs of lines that consist of inline elements alone; MDX takes each of those elements for a block of its own. */
import { figureElements } from './references.ts';

interface Point {
  line: number;
  column: number;
}

interface Element {
  type: string;
  name?: string | null;
  children?: { type: string }[];
  position?: { start: Point; end: Point } | undefined;
}

const phrasing = ['text', 'emphasis', 'strong', 'link', 'mdxJsxTextElement', 'mdxTextExpression'];

const isElement = (node: Element): boolean => node.type === 'mdxJsxFlowElement';
const isFigure = (node: Element): boolean =>
  figureElements.includes(node.name ?? '') && !node.children?.length;
const isInline = (node: Element): boolean =>
  (node.children ?? []).some((child) => phrasing.includes(child.type));

/** Runs of inline elements that an author wrote as one paragraph: on the same line, or on lines without a blank one between. */
export function inlineRuns<T extends Element>(nodes: readonly T[]): T[][] {
  const runs: T[][] = [];
  let last: T | undefined;
  for (const node of nodes) {
    const joins =
      last &&
      isElement(node) &&
      isElement(last) &&
      (node.position?.start.line ?? 0) <= (last.position?.end.line ?? 0) + 1;
    if (joins) runs.at(-1)?.push(node);
    else if (isElement(node)) runs.push([node]);
    last = node;
  }
  return runs.filter((run) => run.some(isInline) && !run.every(isFigure));
}

/** The same elements as children of a paragraph, with a space where the author left one. */
export function paragraphOf(run: readonly Element[]): {
  type: 'paragraph';
  children: (Element & { value?: string })[];
} {
  return {
    type: 'paragraph',
    children: run.flatMap((node, i) => {
      const end = run[i - 1]?.position?.end;
      const start = node.position?.start;
      const apart =
        i > 0 && !(end && start && end.line === start.line && end.column === start.column);
      return [
        ...(apart ? [{ type: 'text', value: ' ' }] : []),
        { ...node, type: 'mdxJsxTextElement' },
      ];
    }),
  };
}

/** A list of nodes with such runs put into paragraphs. */
export function inParagraphs<T extends Element>(nodes: readonly T[]): T[] {
  const runs = new Map(inlineRuns(nodes).map((run) => [run[0], run]));
  const inside = new Set([...runs.values()].flat());
  return nodes.flatMap((node) => {
    const run = runs.get(node);
    if (run) return [{ ...paragraphOf(run), position: node.position } as unknown as T];
    return inside.has(node) ? [] : [node];
  });
}
