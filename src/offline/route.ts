/** How a request is answered. */

/** `page`: network first, then kept. `file`: the same for what is no page. `hashed`: kept first, since its bytes never change. */
export type Route = 'page' | 'file' | 'hashed';

interface Asked {
  url: string;
  method: string;
  mode: string;
  /** Whether a part of the file is asked for. */
  partial: boolean;
}

/** Names that hold a digest of the content. */
const hashed = /^(?:_astro|pagefind)\//;

/** @returns undefined where the worker keeps out of it */
export function routeOf({ url, method, mode, partial }: Asked, scope: string): Route | undefined {
  if (method !== 'GET' || partial || !url.startsWith(scope)) return undefined;
  const path = pathOf(url, scope);
  if (path === 'sw.js' || path.startsWith('offline/')) return undefined;
  if (hashed.test(path)) return 'hashed';
  return mode === 'navigate' ? 'page' : 'file';
}

/** Whether a path is that of a page. */
export const isPage = (path: string): boolean =>
  path === '' || path.endsWith('/') || path.endsWith('.html');

/** Types that browsers insist on. */
const strict: Readonly<Record<string, RegExp>> = { js: /javascript/, css: /^text\/css/ };

/**
 * Whether an answer can be what the site has at a path. Portals and proxies answer with a page of their own, for a page as for a script.
 * @param text of the answer, where it is HTML
 */
export function plausible(path: string, type: string | null, text = ''): boolean {
  if (!isPage(path)) {
    const needed = strict[path.slice(path.lastIndexOf('.') + 1)];
    return needed ? needed.test(type ?? '') : !type?.startsWith('text/html');
  }
  // Every page says which one it is.
  return (
    type?.startsWith('text/html') === true &&
    (path === '404.html' || text.includes(`data-path="/${path}"`))
  );
}

/** Address under the scope without query and fragment: under this name a file is kept. */
export const pathOf = (url: string, scope: string): string =>
  url.slice(scope.length).replace(/[?#].*$/s, '');
