/** The live map's data, fetched when a reader first uses the map. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { liveFile } from '../../figures/map/live-file.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const file = liveFile();
  return file ? [{ params: { file: file.name } }] : [];
};

export const GET: APIRoute = () =>
  new Response(liveFile()?.body ?? '', { headers: { 'Content-Type': 'application/json' } });
