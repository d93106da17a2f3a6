import type { Edge } from '../edges.ts';
import type { Problem } from '../problems.ts';
import type { Content } from '../read.ts';

/** A check looks at the whole content and returns what is wrong. */
export type Check = (content: Content, edges: readonly Edge[]) => Problem[];
