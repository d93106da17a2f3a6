/** Fetches files of the search before the scripts that want them have come. */

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const asked = new Set<string>();

function preload(path: string): void {
  if (asked.has(path)) return;
  asked.add(path);
  const script = path.endsWith('.js');
  const link = Object.assign(document.createElement('link'), {
    rel: script ? 'modulepreload' : 'preload',
    crossOrigin: 'anonymous',
    href: base + path,
  });
  if (!script) link.as = 'fetch';
  document.head.append(link);
}

/** The names, by which the first answers are found. */
export const preloadNames = (): void => preload('search/names.json');

let listed = false;

/** The files with which the full text starts. Should the list be of another build than the names, they go unused. */
export function preloadText(): void {
  if (listed) return;
  listed = true;
  fetch(`${base}search/start.json`)
    .then((response) => (response.ok ? response.json() : []))
    .then((paths: string[]) => paths.forEach(preload))
    .catch(() => undefined);
}
