/** `/id/<id>/`: the short, permanent address of everything published. */
import type { APIRoute } from 'astro';
import { url } from '../../../components/url.ts';
import { graph } from '../../../content/index.ts';
import { leadPage } from '../../../views/lead.ts';
import { idPages, type IdPage } from '../../../views/permalink.ts';

export const getStaticPaths = () =>
  idPages(graph()).map((page) => ({ params: { id: page.id }, props: { page } }));

export const GET: APIRoute<{ page: IdPage }> = ({ props, site }) => {
  const { language, title } = graph().dossier;
  return new Response(
    leadPage(props.page, {
      language,
      title,
      url,
      absolute: (path) => new URL(url(path), site).href,
    }),
  );
};
