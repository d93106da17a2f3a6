/** Citations as files: BibTeX, RIS and CSL-JSON for the dossier's own parts, one file of each source with all formats. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '../../components/url.ts';
import { graph } from '../../content/index.ts';
import { bundle, readable } from '../../exports/citations/files.ts';
import { citations } from '../../exports/citations/index.ts';

export const getStaticPaths = (() => {
  const { sources } = graph();
  return [...citations(graph(), absolute).values()].flatMap((citation) => {
    const file = (ending: string, body: string) => ({
      params: { file: `${citation.id}.${ending}` },
      props: { body },
    });
    const own = sources.has(citation.id)
      ? [file('txt', readable(citation))]
      : [file('bib', `${citation.bibtex}\n`), file('ris', `${citation.ris}\n`)];
    return [file('json', bundle(citation)), ...own];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);
