/** The names by which records are found, fetched when a reader turns to the search. */
import type { APIRoute } from 'astro';
import { url } from '../../components/url.ts';
import { graph } from '../../graph/index.ts';
import { searchFiles } from '../../search/documents.ts';
import { packVocabulary } from '../../search/types.ts';
import { vocabularyOf } from '../../search/vocabulary.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify(packVocabulary(vocabularyOf(graph(), url('/')), searchFiles(graph()).tag)),
    { headers: { 'content-type': 'application/json' } },
  );
