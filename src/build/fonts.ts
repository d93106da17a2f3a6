/** Subsets the font packages to the characters that the dossier uses, and declares them. */
import { fromBuffer } from '@capsizecss/unpack';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import subset from 'subset-font';
import { contentRoot } from '../graph/root.ts';
import { digest, keep } from './files.ts';
import { fallbackFaces } from './fallback-fonts.ts';

interface Face {
  /** Name of the file. */
  name: string;
  family: string;
  italic?: true;
  weight: string;
  /** Path within node_modules. */
  from: string;
  script: 'latin' | 'arabic';
  axes?: Record<string, number | { min: number; max: number }>;
  /** Which of the script's characters it has, where not all. */
  only?: RegExp;
  /** OpenType features to keep, where not all are wanted. */
  features?: readonly string[];
}

const noto = (script: string): string =>
  `@fontsource/noto-${script}/files/noto-${script}-arabic-400-normal.woff2`;

const roman = {
  from: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
  script: 'latin',
  weight: '400',
} as const;

// Adobe's own package: the one that still has the old-style figures. TrueType, since browsers refuse the subset CFF2 (its
// bounding box comes out wrong). Two cuts, for text and for what is twice as large, weigh less than one that varies in optical size.
const faces: readonly Face[] = [
  {
    ...roman,
    name: 'serif',
    family: 'Text Serif',
    axes: { wght: 400, opsz: 20 },
    features: ['kern', 'liga', 'onum', 'pnum', 'lnum', 'tnum'],
  },
  {
    ...roman,
    name: 'display',
    family: 'Display Serif',
    axes: { wght: 400, opsz: 44 },
    // Headings have no arrows and no mathematics.
    only: /[\p{L}\p{N}\p{P}\p{Sc} ]/u,
    features: ['kern', 'onum', 'pnum', 'lnum'],
  },
  {
    name: 'serif-italic',
    family: 'Text Serif',
    italic: true,
    weight: '400',
    from: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Italic.ttf.woff2',
    script: 'latin',
    axes: { wght: 400, opsz: 20 },
    features: ['kern', 'onum', 'pnum'],
  },
  {
    name: 'sans',
    family: 'Label Sans',
    weight: '400 600',
    from: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    script: 'latin',
    axes: { wght: { min: 400, max: 600 } },
    // At the size of labels kerning is not seen, and it is half of the file.
    features: ['tnum'],
  },
  {
    name: 'nastaliq',
    family: 'Nastaliq',
    weight: '400',
    from: noto('nastaliq-urdu'),
    script: 'arabic',
  },
  { name: 'naskh', family: 'Naskh', weight: '400', from: noto('naskh-arabic'), script: 'arabic' },
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

/**
 * Writes the subset fonts, and the style sheet that declares them, into a folder of this set of characters: builds of two dossiers
 * at once don't overwrite each other's.
 * @returns that folder
 */
export async function subsetFonts(root: string, cache: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const characters = charactersOf(root);
  const folder = join(cache, digest(JSON.stringify([faces, characters])));
  mkdirSync(folder, { recursive: true });
  const rules: string[] = [];
  for (const face of faces) {
    const file = join(folder, `${face.name}.woff2`);
    if (!existsSync(file)) {
      const used = [...characters].filter(
        (c) => (face.script === 'arabic') === arabic.test(c) && (face.only?.test(c) ?? true),
      );
      const options = {
        targetFormat: 'woff2' as const,
        noHinting: true,
        ...(face.axes ? { variationAxes: face.axes } : {}),
        ...(face.features ? { keepFeatures: [...face.features] } : {}),
      };
      const original = readFileSync(require.resolve(face.from));
      keep(file, await subset(original, used.join('') || ' ', options));
    }
    rules.push(fontFace(face));
    if (face.script === 'latin')
      rules.push(...fallbackFaces(face, await fromBuffer(readFileSync(file))));
  }
  // Headings have no italic cut of their own.
  rules.push(
    ...faces
      .filter((face) => face.italic)
      .map((face) => fontFace({ ...face, family: 'Display Serif' })),
  );
  keep(join(folder, 'fonts.css'), rules.join('\n'));
  return folder;
}

function fontFace({ name, family, weight, italic, script }: Face): string {
  const range =
    script === 'arabic' ? 'unicode-range:U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFF;' : '';
  return `@font-face{font-family:'${family}';src:url('./${name}.woff2') format('woff2');font-display:swap;font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};${range}}`;
}

export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const folder = resolve(await subsetFonts(contentRoot(), 'node_modules/.cache/fonts'));
        updateConfig({ vite: { resolve: { alias: { fonts: folder } } } });
      },
    },
  };
}
