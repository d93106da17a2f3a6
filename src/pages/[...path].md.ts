/** Every page of content as Markdown, beside it. */
import type { APIRoute } from 'astro';
import { absolute } from '../components/url.ts';
import { graph } from '../content/index.ts';
import { textPages } from '../text/pages.ts';

export const getStaticPaths = () =>
  textPages(graph(), absolute).map(({ path, text }) => ({
    params: { path: `${path.slice(1)}index` },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
