import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { browserTargets } from './src/build/browsers.ts';
import { shareCards } from './src/build/cards.ts';
import { dossier } from './src/build/dossier.ts';
import { fonts } from './src/build/fonts.ts';
import { hosting } from './src/build/hosting.ts';
import { map } from './src/build/map.ts';
import { offline } from './src/build/offline.ts';
import { search } from './src/build/search.ts';
import { sitemap } from './src/build/sitemap.ts';
import { publishedProse } from './src/content/prose.ts';
import { publishedIds } from './src/prose/plugin.ts';

const target = browserTargets();
const { SITE = 'https://across-the-line.example', BASE = '/' } = process.env;

export default defineConfig({
  site: SITE,
  base: BASE,
  trailingSlash: 'always',
  // Words of inline elements on separate lines would be glued together by the default.
  compressHTML: true,
  // The policy allows no styles and scripts within a page but those that every page has.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0, target, cssTarget: target } },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [publishedIds(publishedProse)],
      features: { smartPunctuation: false },
    }),
  },
  integrations: [
    fonts(),
    dossier(),
    map(),
    mdx(),
    search(),
    sitemap(BASE),
    shareCards(),
    offline(),
    hosting(),
  ],
});
