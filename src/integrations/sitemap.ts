/** After the build: /sitemap-index.xml with every page that is a destination. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOf } from './files.ts';

const xml = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</${root}>\n`;
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The canonical address and last change of a page; undefined for pages that say they are no destination. */
export function listed(html: string): { address: string; changed: string | undefined } | undefined {
  const head = html.slice(0, html.indexOf('<body'));
  const address = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  if (address === undefined || /<meta name="robots" content="noindex"/.test(head)) return undefined;
  return {
    address,
    changed: /<meta property="article:modified_time" content="(\d{4}-\d\d-\d\d)/.exec(head)?.[1],
  };
}

export function sitemap(): AstroIntegration {
  let site = '';
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL(config.base.replace(/\/?$/, '/'), config.site ?? 'http://localhost').href;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = filesOf(folder)
          .filter((file) => file.endsWith('.html') && !file.startsWith(join(folder, 'id/')))
          .flatMap((file) => listed(readFileSync(file, 'utf8')) ?? [])
          .sort((a, b) => (a.address < b.address ? -1 : 1));
        const entries = pages.map(
          ({ address, changed }) =>
            `<url><loc>${escape(address)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
        );
        writeFileSync(join(folder, 'sitemap-0.xml'), xml('urlset', entries.join('')));
        writeFileSync(
          join(folder, 'sitemap-index.xml'),
          xml(
            'sitemapindex',
            `<sitemap><loc>${escape(new URL('sitemap-0.xml', site).href)}</loc></sitemap>`,
          ),
        );
      },
    },
  };
}
