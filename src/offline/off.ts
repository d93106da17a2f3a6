/** A worker that takes everything off the device and ends. A host puts it in the place of `sw.js` to switch the service worker off. */
import { cachePrefix } from './editions.ts';
import type { WorkerScope } from './scope.ts';

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
  const end = async (): Promise<void> => {
    const prefix = cachePrefix(worker.registration.scope);
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
    await worker.registration.unregister();
  };
  event.waitUntil(end());
});
