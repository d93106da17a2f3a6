/** Draws the share cards while the pages are made; a card that has not changed is taken from the last build. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Graph } from '../graph/graph.ts';
import { graph } from '../graph/index.ts';
import { contentRoot } from '../graph/root.ts';
import { cards, type Card } from '../views/cards/index.ts';
import type { Ground } from '../views/cards/plate.ts';
import { cardFonts, type CardFonts } from './card-fonts.ts';
import { keep } from './files.ts';

/** Changed whenever the same SVG would be drawn otherwise. */
const recipe = 4;
/** Bytes. */
const heavy = 50_000;

const json = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** The geodata that the cards' plates need, as far as the dossier has it. */
export function groundOf({ dossier: { map } }: Graph, root: string): Ground {
  const topology = json(join(root, 'geo/countries.topo.json')) as Topology | undefined;
  const countries = Object.values(topology?.objects ?? {})[0];
  const line = map.boundary && (json(join(root, 'geo', map.boundary.coarse)) as Ground['line']);
  return {
    extent: map.extent,
    ...(topology && countries ? { countries: feature(topology, countries) } : {}),
    ...(line ? { line } : {}),
  };
}

/** Draws one card as PNG; the same card and fonts give the same bytes on every machine. */
export async function draw(svg: string, fonts: Pick<CardFonts, 'files'>): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { fontFiles: fonts.files, loadSystemFonts: false, defaultFontFamily: 'Instrument Sans' },
    logLevel: 'error',
  });
  const picture = sharp(image.pixels, {
    raw: { width: image.width, height: image.height, channels: 4 },
  }).removeAlpha();
  const whole = await picture.clone().png({ compressionLevel: 7 }).toBuffer();
  // A palette halves the file and takes three times as long to make: only for what would be heavy.
  return whole.length <= heavy
    ? whole
    : picture.png({ palette: true, colours: 48, dither: 0, effort: 1 }).toBuffer();
}

/**
 * Draws all cards into a folder of cards that are kept from build to build.
 * @returns the file of each card by its path, and how many had to be drawn
 */
export async function drawAll(
  all: Iterable<Card>,
  cache: string,
  fonts: CardFonts,
): Promise<{ files: Map<string, string>; drawn: number }> {
  const files = new Map<string, string>();
  let drawn = 0;
  const queue = Iterator.from(all);
  const worker = async (): Promise<void> => {
    for (const { path, svg } of queue) {
      const kept = join(
        cache,
        `${createHash('sha256').update(`${recipe}\n${fonts.stamp}\n${svg}`).digest('hex').slice(0, 40)}.png`,
      );
      if (!existsSync(kept)) {
        keep(kept, await draw(svg, fonts));
        drawn += 1;
      }
      files.set(path, kept);
    }
  };
  mkdirSync(cache, { recursive: true });
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return { files, drawn };
}

export function shareCards(): AstroIntegration {
  let drawing: ReturnType<typeof drawAll> | undefined;
  return {
    name: 'share-cards',
    hooks: {
      // The drawing library has threads of its own: they draw while the pages are made.
      'astro:build:start': () => {
        drawing = begin();
        // Whoever waits for it gets the reason.
        drawing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, drawn } = await (drawing ?? begin());
        for (const [path, kept] of files) {
          const file = join(fileURLToPath(dir), 'cards', `${path}.png`);
          mkdirSync(dirname(file), { recursive: true });
          copyFileSync(kept, file);
        }
        logger.info(`${files.size} cards, ${drawn} of them drawn anew`);
      },
    },
  };
}

async function begin(): ReturnType<typeof drawAll> {
  const root = contentRoot();
  const cache = 'node_modules/.cache/cards';
  const fonts = await cardFonts(root, join(cache, 'fonts'));
  return drawAll(cards(graph(), fonts.measure, groundOf(graph(), root)), cache, fonts);
}
