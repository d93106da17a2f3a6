/** The closed vocabulary, fetched when a reader turns to the search. */
import type { APIRoute } from 'astro';
import { url } from '../../components/url.ts';
import { graph } from '../../content/index.ts';
import { packVocabulary, vocabularyOf } from '../../search/vocabulary.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(packVocabulary(vocabularyOf(graph(), url('/')))), {
    headers: { 'content-type': 'application/json' },
  });
