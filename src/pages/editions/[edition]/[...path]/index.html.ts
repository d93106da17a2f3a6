/** Pages on which an edition changed nothing: their addresses lead to the edition that wrote them. */
import type { APIRoute } from 'astro';
import { absolute, url } from '../../../../components/url.ts';
import { frozenAddress, frozenPages, type FrozenPage } from '../../../../editions/pages.ts';
import { graph } from '../../../../graph/index.ts';
import { leadPage } from '../../../../views/lead.ts';

export const getStaticPaths = () =>
  frozenPages(graph(), url)
    .filter((page) => page.same !== undefined)
    .map((page) => ({ params: { edition: page.edition, path: page.path.replace(/\/$/, '') || undefined }, props: { page } }));

export const GET: APIRoute<{ page: FrozenPage }> = ({ props: { page } }) =>
  new Response(leadPage(page.title, frozenAddress(page.same ?? page.edition, page.path), { ...graph().dossier, url, absolute }));
