import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { publishedProse } from './src/content/prose.ts';
import { shareCards } from './src/integrations/cards.ts';
import { dossier } from './src/integrations/dossier.ts';
import { fonts } from './src/integrations/fonts.ts';
import { hosting } from './src/integrations/hosting.ts';
import { imageSources, map } from './src/integrations/map.ts';
import { offline } from './src/integrations/offline.ts';
import { policy } from './src/integrations/policy.ts';
import { scripts } from './src/integrations/scripts.ts';
import { search } from './src/integrations/search.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { publishedIds } from './src/prose/plugin.ts';

export default defineConfig({
  site: process.env.SITE ?? 'https://across-the-line.example',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  // Words of inline elements on separate lines would be glued together by the default.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
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
    scripts(),
    policy(),
    search(),
    sitemap(),
    shareCards(),
    offline(),
    hosting('node_modules/.cache/hosting'),
  ],
  security: {
    csp: {
      // Pagefind's matcher is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      directives: [
        "default-src 'none'",
        imageSources(),
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
    },
  },
});
