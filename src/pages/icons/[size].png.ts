/** The icon as pictures, for devices that take no SVG. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const sizes = ['180', '192', '512'];

export const getStaticPaths = () => sizes.map((size) => ({ params: { size } }));

export const GET = ({ params }: { params: { size: string } }): Response => {
  const picture = new Resvg(readFileSync('public/icon.svg', 'utf8'), {
    fitTo: { mode: 'width', value: Number(params.size) },
  });
  return new Response(new Uint8Array(picture.render().asPng()), {
    headers: { 'content-type': 'image/png' },
  });
};
