/** The steps into which a tour's prose is parted. */
import { lineOf, type Node } from './node.ts';
import type { Stranger } from './references.ts';

/** Where a step stands in the prose. */
export interface StepMark {
  /** The query of a view of the page for exploring; undefined where the author gave none. */
  view: string | undefined;
  line: number;
  /** Index of its first block, and of the first after it. */
  start: number;
  end: number;
}

export const isStep = (node: { type: string; name?: string | null }): boolean =>
  node.type === 'mdxJsxFlowElement' && node.name === 'Step';

/** Reads the tag of a step. @param start index of its first block */
export function stepOf(node: Node, start: number, strangers: Stranger[]): StepMark {
  const line = lineOf(node);
  let view: string | undefined;
  for (const { name = '{…}', value } of node.attributes ?? []) {
    if (name !== 'view')
      strangers.push({ line, message: `<Step> has no attribute "${name}"; it takes view` });
    else if (typeof value === 'string') view = value;
  }
  return { view, line, start, end: start };
}

/** Id of a step on the page of its tour. */
export const stepId = (number: number): string => `step-${number}`;
