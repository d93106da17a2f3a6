/** The response headers of the site: one list, written for each kind of host. */

/** What every answer carries. */
const headers = (policy: string): Readonly<Record<string, string>> => ({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Content-Security-Policy': policy,
});

/** Folders whose files have names that change with their content. */
export const hashedFolders = ['_astro', 'pagefind'] as const;

const forever = 'public, max-age=31536000, immutable';

const pathUnder = (base: string, files: string): string => `${base.replace(/\/$/, '')}/${files}`;

const lines = (policy: string, line: (name: string, value: string) => string): string =>
  Object.entries(headers(policy))
    .map(([name, value]) => line(name, value))
    .join('\n');

/** A `_headers` file, as Netlify and Cloudflare Pages read it. */
export const headersFile = (policy: string, base: string): string =>
  [
    `${pathUnder(base, '*')}\n${lines(policy, (name, value) => `  ${name}: ${value}`)}\n`,
    ...hashedFolders.map(
      (folder) => `${pathUnder(base, `${folder}/*`)}\n  Cache-Control: ${forever}\n`,
    ),
  ].join('\n');

/** The same for nginx, to be included in a server block, and in each location with headers of its own. */
export const nginxHeaders = (policy: string): string =>
  `${lines(policy, (name, value) => `add_header ${name} "${value}" always;`)}\n`;

/** The same for Caddy, to be imported in a site block. */
export const caddyHeaders = (policy: string): string =>
  `header {\n${lines(policy, (name, value) => `\t${name} "${value}"`)}\n}\n`;
