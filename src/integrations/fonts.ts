/** Subsets the font packages to the characters that the dossier uses, so that reading costs little. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import subset from 'subset-font';
import { contentRoot } from '../content/root.ts';

interface Face {
  /** Name of the file that style sheets ask for. */
  name: string;
  /** Path within node_modules. */
  from: string;
  script: 'latin' | 'arabic';
  axes?: Record<string, number | { min: number; max: number }>;
  /** Which of the script's characters it has, where not all. */
  only?: RegExp;
  /** OpenType features to keep, where not all are wanted. */
  features?: readonly string[];
}

// Adobe's own package: the one that still has the old-style figures. TrueType, since browsers refuse the subset CFF2 (its
// bounding box comes out wrong). Two cuts, for text and for what is twice as large, weigh less than one that varies in optical size.
const faces: readonly Face[] = [
  {
    name: 'serif',
    from: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
    script: 'latin',
    axes: { wght: 400, opsz: 20 },
    features: ['kern', 'liga', 'onum', 'pnum', 'lnum', 'tnum'],
  },
  {
    name: 'display',
    from: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
    script: 'latin',
    axes: { wght: 400, opsz: 44 },
    // Headings have no arrows and no mathematics.
    only: /[\p{L}\p{N}\p{P}\p{Sc} ]/u,
    features: ['kern', 'onum', 'pnum', 'lnum'],
  },
  {
    name: 'serif-italic',
    from: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Italic.ttf.woff2',
    script: 'latin',
    axes: { wght: 400, opsz: 20 },
    features: ['kern', 'onum', 'pnum'],
  },
  {
    name: 'sans',
    from: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    script: 'latin',
    axes: { wght: { min: 400, max: 600 } },
    // At the size of labels kerning is not seen, and it is half of the file.
    features: ['tnum'],
  },
  {
    name: 'nastaliq',
    from: '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
    script: 'arabic',
  },
  {
    name: 'naskh',
    from: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
    script: 'arabic',
  },
];

const arabic = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/;
/** Characters that the interface itself prints, beside printable ASCII. */
const always = '’‘“”–—…·•×°©†‡¶→←↑↓↗↩½  ‑§−';

/** Every character of the dossier's files, sorted. */
export function charactersOf(root: string): string {
  const all = new Set<string>(always);
  for (let code = 32; code < 127; code++) all.add(String.fromCharCode(code));
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ya?ml|mdx)$/.test(entry.name)) continue;
    for (const character of readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      all.add(character);
  }
  return [...all].sort().join('');
}

/** Writes the subset fonts into a folder; faces whose characters have not changed are left as they are. */
export async function subsetFonts(root: string, folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const characters = charactersOf(root);
  mkdirSync(folder, { recursive: true });
  for (const face of faces) {
    const used =
      [...characters]
        .filter(
          (c) => (face.script === 'arabic') === arabic.test(c) && (face.only?.test(c) ?? true),
        )
        .join('') || ' ';
    const stamp = createHash('sha256')
      .update(JSON.stringify([face, used]))
      .digest('hex');
    const [file, stampFile] = [
      join(folder, `${face.name}.woff2`),
      join(folder, `${face.name}.stamp`),
    ];
    if (existsSync(file) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
      continue;
    const options = {
      targetFormat: 'woff2' as const,
      noHinting: true,
      ...(face.axes ? { variationAxes: face.axes } : {}),
      ...(face.features ? { keepFeatures: [...face.features] } : {}),
    };
    writeFileSync(file, await subset(readFileSync(require.resolve(face.from)), used, options));
    writeFileSync(stampFile, stamp);
  }
}

export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async () => subsetFonts(contentRoot(), 'node_modules/.cache/fonts'),
    },
  };
}
