import type { APIRoute } from 'astro';
import { absolute } from '../components/url.ts';
import { graph } from '../content/index.ts';
import { llmsText } from '../text/llms.ts';

export const GET: APIRoute = () => new Response(llmsText(graph(), absolute));
