/** Paths of the address space under the site's base. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A root-relative path with the base before it; other addresses are left alone. */
export const url = (path: string): string => (path.startsWith('/') ? `${base}${path}` : path);
