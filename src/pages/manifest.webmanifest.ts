/** What the dossier is called and looks like on a device's home screen. */
import { url } from '../components/url.ts';
import { graph } from '../content/index.ts';

export const GET = (): Response => {
  const { dossier } = graph();
  const picture = (size: number) => ({
    src: url(`/icons/${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any',
  });
  return Response.json({
    name: dossier.title,
    short_name: dossier.title,
    description: dossier.standfirst,
    lang: dossier.language,
    id: url('/'),
    start_url: url('/'),
    scope: url('/'),
    display: 'minimal-ui',
    background_color: '#f6f1e5',
    theme_color: '#f6f1e5',
    icons: [
      { src: url('/icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      picture(192),
      picture(512),
      { ...picture(512), purpose: 'maskable' },
    ],
  });
};
