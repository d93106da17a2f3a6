/** `npm run bench:editions`: what ten editions cost that change a tenth each, in text and in built files. */
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeEdition, planEdition } from '../../src/commands/edition.ts';
import { build } from './build.ts';
import { seeded, writeSynthetic } from './synthetic.ts';

const [records = 300, count = 10] = process.argv.slice(2).map(Number);
const folder = 'node_modules/.cache/bench/editions';
const [dossier, out] = [join(folder, 'content'), join(folder, 'site')];

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const bytesIn = (root: string): number =>
  filesIn(root).reduce((sum, file) => sum + statSync(file).size, 0);

/** Rewords one in ten of the paragraphs of the section and of the records, each time others. */
function change(edition: number): void {
  const random = seeded(edition);
  const reworded = (text: string): string =>
    text.replace(/\b(closed|opened|repaired|surveyed|fenced)\b/, `${edition} times $1`);
  const section = join(dossier, 'sections/the-report.mdx');
  const [head = '', ...paragraphs] = readFileSync(section, 'utf8').split('\n\n');
  const edited = paragraphs.map((text) => (random() < 0.1 ? reworded(text) : text));
  writeFileSync(section, [head, ...edited].join('\n\n'));
  for (const sub of ['incidents', 'quotes', 'actors', 'sources'])
    for (const file of filesIn(join(dossier, sub))) {
      const text = readFileSync(file, 'utf8');
      if (sub === 'sources')
        writeFileSync(
          file,
          text.replace(/^ {4}title: .*/gm, (line) =>
            random() < 0.1 ? `${line} ${edition}` : line,
          ),
        );
      else if (random() < 0.1)
        writeFileSync(
          file,
          text.replace(/^(summary|occasion): (.*)\.$/m, `$1: $2, said ${edition} times.`),
        );
    }
}

rmSync(folder, { recursive: true, force: true });
writeSynthetic(dossier, records);
// What builds keep for later ones is there before anything is measured.
await build(dossier, out);
const none = { ...(await build(dossier, out)), files: filesIn(out).length };
const rows: { bytes: number; cpu?: number; files?: number }[] = [];
for (let i = 1; i <= count; i++) {
  if (i > 1) change(i);
  closeEdition(
    dossier,
    planEdition(dossier, {
      date: `19${20 + i}-01-01`,
      title: `Edition ${i}`,
      changes: ['Some towns.'],
    }),
  );
  const bytes = bytesIn(join(dossier, 'editions'));
  const built = i === 1 || i === count ? await build(dossier, out) : undefined;
  rows.push({ bytes, ...(built ? { cpu: built.cpu, files: filesIn(out).length } : {}) });
}

const [first] = rows;
const share = (now: number | undefined, before: number): string =>
  now === undefined
    ? ''
    : `${now.toFixed(0)} (${now < before ? '−' : '+'}${Math.abs((now / before - 1) * 100).toFixed(0)} %)`;
console.log(`${records} records, one in ten changed by each edition\n`);
console.log('| editions | text, kB | build, s of processor | files |\n|---|---|---|---|');
console.log(`| 0 | 0 | ${none.cpu.toFixed(0)} | ${none.files} |`);
for (const [i, { bytes, cpu, files }] of rows.entries())
  console.log(
    `| ${i + 1} | ${(bytes / 1000).toFixed(0)} (×${(bytes / (first?.bytes ?? 1)).toFixed(2)}) | ${share(cpu, none.cpu)} | ${share(files, none.files)} |`,
  );
