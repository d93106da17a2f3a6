/** Reads a `_headers` file, as hosts do that know it. */

/** Names and values of the headers that a path gets. */
export type HeadersOf = (path: string) => [name: string, value: string][];

/**
 * @param text of the file: patterns, each with its headers indented below it; `*` stands for anything
 * @returns what a path gets from all patterns that fit it, the later ones counting where a header is named twice
 */
export function readHeaders(text: string): HeadersOf {
  const rules: { fits: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    const [, name, value] = header ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (/^\S/.test(line)) {
      const pattern = line
        .trim()
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*');
      rules.push({ fits: new RegExp(`^${pattern}$`), headers: [] });
    }
  }
  return (path) => [
    ...new Map(rules.filter(({ fits }) => fits.test(path)).flatMap(({ headers }) => headers)),
  ];
}
