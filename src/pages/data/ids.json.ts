/** The inventory of everything published, for other sites’ cross-references. */
import type { APIRoute } from 'astro';
import { absolute } from '../../components/url.ts';
import { graph } from '../../content/index.ts';
import { inventory } from '../../views/permalink.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(inventory(graph(), absolute))}\n`);
