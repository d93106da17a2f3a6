/** The downloads, written while building. */
import type { APIRoute } from 'astro';
import { url } from '../../components/url.ts';
import { graph } from '../../content/index.ts';
import { everyFile } from '../../exports/files.ts';
import type { DataFile } from '../../records/data-file.ts';

const absolute = (path: string): string => new URL(url(path), import.meta.env.SITE).href;

export const getStaticPaths = () =>
  everyFile(graph(), absolute).map((file) => ({ params: { file: file.name }, props: { file } }));

export const GET: APIRoute<{ file: DataFile }> = ({ props }) =>
  new Response(props.file.text(), {
    headers: { 'content-type': `${props.file.type}; charset=utf-8` },
  });
