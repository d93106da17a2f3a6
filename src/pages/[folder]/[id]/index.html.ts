/** Pages of records that moved or were taken out: their addresses lead on, or to what is said of them. */
import type { APIRoute } from 'astro';
import { absolute, url } from '../../../components/url.ts';
import { graph } from '../../../content/index.ts';
import { address } from '../../../records/address.ts';
import { leadPage } from '../../../views/lead.ts';
import { type IdPage, idPages } from '../../../views/permalink.ts';

export const getStaticPaths = () =>
  idPages(graph()).flatMap((page) => {
    const [, folder, id] = page.formerPage?.split('/') ?? [];
    return folder === undefined || id === undefined
      ? []
      : [{ params: { folder, id }, props: { page } }];
  });

export const GET: APIRoute<{ page: IdPage }> = ({ props: { page } }) => {
  const [path, fragment] = (page.today ?? address.id(page.id)).split('#');
  const to = `${path}${page.today === undefined ? '' : '?moved'}${fragment === undefined ? '' : `#${fragment}`}`;
  return new Response(leadPage(page.title, to, { ...graph().dossier, url, absolute }));
};
