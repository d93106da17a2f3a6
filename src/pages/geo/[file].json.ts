/** The live map's data, fetched when a reader first uses the map. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { url } from '../../components/url.ts';
import { liveFile } from '../../figures/map/live-file.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const file = liveFile(url);
  return file ? [{ params: { file: file.name } }] : [];
};

export const GET: APIRoute = () =>
  new Response(liveFile(url)?.body ?? '', { headers: { 'Content-Type': 'application/json' } });
