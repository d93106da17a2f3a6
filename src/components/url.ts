/** Paths of the address space under the site's base. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A root-relative path with the base before it; other addresses are left alone. */
export const url = (path: string): string => (path.startsWith('/') ? `${base}${path}` : path);

/** A path's whole address on the site as it is published. */
export const absolute = (path: string): string => new URL(url(path), import.meta.env.SITE).href;
