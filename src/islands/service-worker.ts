/** Starts the service worker (not while developing, when files change under it), and says when the page that is shown has been published anew. */
import type { FromWorker, ToWorker } from '../offline/types.ts';

/** Scripts, styles and fonts that this page has loaded. */
const loaded = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin) && name.includes('/_astro/'));

const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
if (!import.meta.hot && workers) {
  const look = (): void => {
    if (document.visibilityState === 'visible')
      workers.controller?.postMessage({ offline: 'look' } satisfies ToWorker);
  };
  const notice = document.querySelector<HTMLElement>('.newer');
  notice?.querySelector('button')?.addEventListener('click', () => location.reload());
  workers.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.newer && notice) notice.hidden = false;
  });
  workers.startMessages();
  addEventListener('load', () => {
    workers.register(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`).catch(() => {});
    // What came before the worker was there did not pass through it.
    void workers.ready.then(({ active }) => {
      const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
      active?.postMessage({ offline: 'read', title, files: loaded() } satisfies ToWorker);
    });
  });
  addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
}
