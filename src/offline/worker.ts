/** The service worker: what was read is kept, and on request the whole dossier. */
import { absentPage } from './absent.ts';
import { Editions, type Effects } from './editions.ts';
import { Reading, type Digests } from './reading.ts';
import { pathOf, routeOf } from './route.ts';
import type { Fetched, WorkerScope } from './scope.ts';
import type { FromWorker, ToWorker } from './types.ts';

/** Filled in by the build. */
declare const digestsOfBuild: Digests;

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
/** How often an edition that is kept is compared with the one that is published. */
const pause = 5 * 60_000;
let compared = 0;

const windows = () => worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
const tell = async (
  news: FromWorker,
  to: (client: { id: string; url: string }) => boolean,
): Promise<void> => {
  for (const client of await windows())
    if (client.url.startsWith(scope) && to(client)) client.postMessage(news);
};
const effects: Effects = {
  fetch: (url, options) => fetch(url, options),
  caches,
  tell: (status) => void tell({ status }, () => true),
};
const editions = new Editions(scope, effects);
const newer = (url: string, reader?: string): void =>
  void tell({ newer: true }, (client) =>
    reader ? client.id === reader : pathOf(client.url, scope) === pathOf(url, scope),
  );
const reading = new Reading(scope, editions, effects, newer, digestsOfBuild);

/** Fetches what a newer edition changed, or what an earlier attempt left open; not at every page. */
async function refresh(): Promise<void> {
  if (Date.now() - compared < pause) return;
  compared = Date.now();
  await editions.update();
}

async function page(event: Fetched, wait: (work: Promise<unknown>) => void): Promise<Response> {
  const { request } = event;
  const network = fetch(request);
  wait(network.then(refresh, () => undefined));
  const answer = await reading.networkFirst(request.url, network, wait, event.resultingClientId);
  if (answer) return answer;
  const path = pathOf(request.url, scope);
  if (!path.endsWith('/') && (await reading.kept(`${scope}${path}/`)))
    return Response.redirect(`${scope}${path}/`);
  const missing = await editions.match('404.html');
  if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
  return new Response(absentPage(await reading.pages()), {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  const start = async (): Promise<void> => {
    // With it Firefox does not ask the worker when the host cannot be reached. Earlier workers turned it on.
    await worker.registration.navigationPreload?.disable();
    await worker.clients.claim();
    // The pages that were there before the worker have been read, too.
    for (const { url } of await windows())
      if (url.startsWith(scope)) await reading.look(url, 'force-cache');
  };
  event.waitUntil(start());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const route = routeOf(
    {
      url: request.url,
      method: request.method,
      mode: request.mode,
      partial: request.headers.has('range'),
    },
    scope,
  );
  const wait = (work: Promise<unknown>): void => event.waitUntil(work);
  if (route === 'page') event.respondWith(page(event, wait));
  if (route === 'hashed') event.respondWith(reading.keptFirst(request.url, wait));
  if (route === 'file') {
    const answer = reading.networkFirst(request.url, fetch(request), wait);
    event.respondWith(answer.then((response) => response ?? Response.error()));
  }
});

worker.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  const { source } = event;
  if (message.offline === 'keep') event.waitUntil(editions.keep());
  if (message.offline === 'remove') event.waitUntil(editions.remove());
  if (message.offline === 'status')
    event.waitUntil(
      editions.status().then((status) => source?.postMessage({ status } satisfies FromWorker)),
    );
  if (message.offline === 'look' && source) event.waitUntil(reading.look(source.url).then(refresh));
  if (message.offline === 'read' && source)
    event.waitUntil(reading.remember(source.url, message.title, message.files));
});
