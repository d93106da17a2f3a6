/** The faces of the share cards, as the drawing library reads them: TrueType files, one for each weight. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkitten';
import subset from 'subset-font';
import type { Face, Measure } from '../views/cards/text.ts';
import { digest, keep } from './files.ts';
import { charactersOf } from './fonts.ts';

interface Cut {
  face: Face;
  from: string;
  axes?: Record<string, number>;
}

const serif = 'source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2';
const sans = '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2';

const cuts: readonly Cut[] = [
  { face: 'serif', from: serif, axes: { wght: 400, opsz: 48 } },
  {
    face: 'italic',
    from: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Italic.ttf.woff2',
    axes: { wght: 400, opsz: 20 },
  },
  { face: 'sans', from: sans, axes: { wght: 400 } },
  { face: 'strong', from: sans, axes: { wght: 600 } },
  {
    face: 'nastaliq',
    from: '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
  },
  {
    face: 'naskh',
    from: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
  },
];

export interface CardFonts {
  files: string[];
  measure: Measure;
  /** Changes when any of the files does. */
  stamp: string;
}

/** Writes the faces into a folder, reduced to the dossier's characters, and measures with them. */
export async function cardFonts(root: string, folder: string): Promise<CardFonts> {
  const require = createRequire(import.meta.url);
  const characters = charactersOf(root);
  const key = digest(JSON.stringify([cuts, characters]));
  // A folder for each set of characters, so that builds of two dossiers do not take each other's.
  const home = join(folder, key);
  mkdirSync(home, { recursive: true });
  const files = await Promise.all(
    cuts.map(async (cut) => {
      const file = join(home, `${cut.face}.ttf`);
      if (existsSync(file)) return file;
      const options = {
        targetFormat: 'sfnt' as const,
        ...(cut.axes ? { variationAxes: cut.axes } : {}),
      };
      keep(file, await subset(readFileSync(require.resolve(cut.from)), characters, options));
      return file;
    }),
  );
  const fonts = new Map(
    cuts.map((cut, i) => {
      const font = create(readFileSync(files[i] ?? ''));
      if (font.isCollection)
        throw new Error(`The font of the cards, ${cut.from}, is a collection.`);
      return [cut.face, font] as const;
    }),
  );
  const widths = new Map<string, number>();
  const widthOf = (character: string, face: Face): number => {
    const key = `${face} ${character}`;
    const font = fonts.get(face);
    const width =
      widths.get(key) ??
      (font ? (font.glyphsForString(character)[0]?.advanceWidth ?? 0) / font.unitsPerEm : 0);
    widths.set(key, width);
    return width;
  };
  // Kerning is left out: it makes a line a little shorter, never longer than was measured by more than a hair.
  const measure: Measure = (text, face, size) =>
    [...text].reduce((sum, character) => sum + widthOf(character, face), 0) * size;
  return { files, measure, stamp: key };
}
