/** Draws the share cards after the build; a card that has not changed is taken from the last one. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { loadGraph, type Graph } from '../graph/graph.ts';
import { contentRoot } from '../graph/root.ts';
import { cards, type Card } from '../views/cards/index.ts';
import type { Ground } from '../views/cards/plate.ts';
import { cardFonts, keep, type CardFonts } from './card-fonts.ts';

/** Changed whenever the same SVG would be drawn otherwise. */
const recipe = 2;

const json = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** The geodata that the cards' plates need, as far as the dossier has it. */
export function groundOf(graph: Graph, root: string): Ground {
  const { map } = graph.dossier;
  const topology = json(join(root, 'geo/countries.topo.json')) as Topology | undefined;
  const countries = Object.values(topology?.objects ?? {})[0];
  const line = map.boundary && (json(join(root, 'geo', map.boundary.coarse)) as Ground['line']);
  return { extent: map.extent, ...(topology && countries ? { countries: feature(topology, countries) } : {}), ...(line ? { line } : {}) };
}

/** Draws one card as PNG; the same card and fonts give the same bytes on every machine. */
export async function draw(svg: string, fonts: Pick<CardFonts, 'files'>): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { fontFiles: fonts.files, loadSystemFonts: false, defaultFontFamily: 'Instrument Sans' },
    logLevel: 'error',
  });
  // A palette: type on flat paper needs few colours, and the file is a third as heavy. More effort takes twice the time and saves nothing.
  return sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 4 } })
    .png({ palette: true, colours: 48, dither: 0, effort: 1 })
    .toBuffer();
}

/**
 * Writes all cards under a folder.
 * @returns how many had to be drawn
 */
export async function drawAll(all: readonly Card[], out: string, cache: string, fonts: CardFonts): Promise<number> {
  let drawn = 0;
  const queue = all.values();
  const worker = async (): Promise<void> => {
    for (const { path, svg } of queue) {
      const kept = join(cache, `${createHash('sha256').update(`${recipe}\n${fonts.stamp}\n${svg}`).digest('hex').slice(0, 40)}.png`);
      if (!existsSync(kept)) {
        keep(kept, await draw(svg, fonts));
        drawn += 1;
      }
      const file = join(out, `${path}.png`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, readFileSync(kept));
    }
  };
  mkdirSync(cache, { recursive: true });
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return drawn;
}

export function shareCards(): AstroIntegration {
  return {
    name: 'share-cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const began = Date.now();
        const root = contentRoot();
        const graph = loadGraph(root);
        const cache = 'node_modules/.cache/cards';
        const fonts = await cardFonts(root, join(cache, 'fonts'));
        const all = cards(graph, fonts.measure, groundOf(graph, root));
        const drawn = await drawAll(all, join(fileURLToPath(dir), 'cards'), cache, fonts);
        logger.info(`${all.length} cards, ${drawn} of them drawn anew, in ${((Date.now() - began) / 1000).toFixed(1)} s`);
      },
    },
  };
}
