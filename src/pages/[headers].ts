/** The response headers for hosts, which take them from the folder of the site. None of these files is served. */
import type { APIRoute } from 'astro';
import { url } from '../components/url.ts';
import { caddyHeaders, headersFile, nginxHeaders } from '../build/headers.ts';
import { headerPolicy } from '../build/policy.ts';
import { graph } from '../graph/index.ts';
import { coreHash } from '../layouts/core.ts';

const files: Readonly<Record<string, (policy: string) => string>> = {
  _headers: (policy) => headersFile(policy, url('/')),
  '_headers.nginx': nginxHeaders,
  '_headers.caddy': caddyHeaders,
};

export const getStaticPaths = () => Object.keys(files).map((headers) => ({ params: { headers } }));

export const GET: APIRoute = ({ params: { headers = '' } }) =>
  new Response(files[headers]?.(headerPolicy(coreHash, graph().dossier.map.tiles?.address)));
