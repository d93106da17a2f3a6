/** The Markdown tree, as far as it is read here. */

/** What is read of a node of the Markdown tree. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  depth?: number;
  children?: Node[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** The line on which a node begins, from 1. */
export const lineOf = (node: Node): number => node.position?.start.line ?? 1;
