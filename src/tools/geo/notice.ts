/** The notice that lies beside the derived files: where each comes from and under which licence. */
import type { Recipe } from './recipe.ts';

/** The notice as Markdown. */
export function notice({ packages, notice: paragraphs }: Recipe): string {
  const origins = Object.values(packages);
  const files = [...new Set(origins.flatMap(({ makes }) => makes))].sort();
  const rows = files.flatMap((file) =>
    origins
      .filter(({ makes }) => makes.includes(file))
      .map(
        ({ package: name, code, data, attribution }) =>
          `| \`${file}\` | \`${name}\` (${code}) | ${data} | ${attribution} |`,
      ),
  );
  return [
    '# Where the geodata come from',
    'Derived by `npm run geo` from the npm packages below, at exactly these versions, as `recipe.yaml` says. Do not edit the derived files by hand: change the recipe and derive them again.',
    [
      '| file | from the package (licence of its code) | licence of the data | credit |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    ...paragraphs.map((paragraph) => paragraph.trim()),
  ]
    .join('\n\n')
    .concat('\n');
}
