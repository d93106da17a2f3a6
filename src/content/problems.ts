/** What can be wrong with content, said to its author. */

/** One thing to mend. */
export interface Problem {
  /** Path of the file, from the dossier's root folder. */
  file: string;
  /** Path of the field, as in `accounts[1].source`. */
  field?: string | undefined;
  /** Line in the file, from 1. */
  line?: number | undefined;
  /** What is wrong, and how to mend it. */
  message: string;
}

/** Notes a problem. */
export type Say = (file: string, message: string, line?: number) => void;

/** "file:line, field x: message". */
export function sentence({ file, field, line, message }: Problem): string {
  return `${file}${line ? `:${line}` : ''}${field ? `, field ${field}` : ''}: ${message}`;
}

/** All problems of a run. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(
      (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
    );
    const n = sorted.length;
    super(
      `${n} ${n === 1 ? 'thing' : 'things'} to mend in the content:\n${sorted.map((p) => `  ${sentence(p)}`).join('\n')}`,
    );
    this.problems = sorted;
  }
}
