/** Everything may be read; the sitemap says what is a destination. */
import type { APIRoute } from 'astro';
import { absolute } from '../components/url.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
