/** Starts the service worker (not while developing, when files change under it), and says when the page that is shown has been published anew. */
import type { News, Wish } from '../offline/types.ts';

const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
if (!import.meta.hot && workers) {
  const look = (): void => {
    if (document.visibilityState === 'visible')
      workers.controller?.postMessage({ offline: 'look' } satisfies Wish);
  };
  const notice = document.querySelector<HTMLElement>('.newer');
  notice?.querySelector('button')?.addEventListener('click', () => location.reload());
  workers.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.newer && notice) notice.hidden = false;
  });
  workers.startMessages();
  addEventListener('load', () =>
    workers.register(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`).catch(() => {}),
  );
  addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
}
