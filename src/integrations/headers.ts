/** The response headers of the site: one list, written for each kind of host. */

/** What every file carries. */
const everywhere: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** What only a page or a worker has a use for; small files would carry more headers than content. */
const ofPages = (policy: string): Readonly<Record<string, string>> => ({
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Content-Security-Policy': policy,
});

/** How long each kind of file may be kept. The first pattern that fits counts. */
export const caching: readonly { files: string; value: string }[] = [
  { files: '_astro/*', value: 'public, max-age=31536000, immutable' },
  { files: 'pagefind/*', value: 'public, max-age=31536000, immutable' },
  { files: '*', value: 'public, max-age=0, must-revalidate' },
];

const pathUnder = (base: string, files: string): string => `${base.replace(/\/$/, '')}/${files}`;

/** Cloudflare leaves out longer lines. */
const longestLine = 2000;

/**
 * The policy for hosts that read a `_headers` file. A dossier with many kinds of pages may have more hashes than fit a line: what they are
 * hashes of is then left to the policies of the pages themselves, which a header could only repeat.
 */
function fitting(policy: string): string {
  if (`  Content-Security-Policy: ${policy}`.length <= longestLine) return policy;
  const rest = policy
    .split('; ')
    .filter((directive) => !/^(default|script|style)-src /.test(directive));
  return ["object-src 'none'", "frame-src 'none'", ...rest].join('; ');
}

const lines = (
  headers: Readonly<Record<string, string>>,
  line: (name: string, value: string) => string,
): string =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

/**
 * A `_headers` file, as Netlify and Cloudflare Pages read it.
 * @param files all files of the site, as paths under the base path
 */
export function headersFile(policy: string, base: string, files: readonly string[]): string {
  const indented = (headers: Readonly<Record<string, string>>): string =>
    lines(headers, (name, value) => `  ${name}: ${value}`);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => (file.includes('/') ? file.replace(/\/.*/, '/*') : file));
  const patterns = new Set(['', ...pages, 'sw.js']);
  const rules = [
    ['*', indented(everywhere)],
    ...[...patterns].map((pattern) => [pattern, indented(ofPages(fitting(policy)))]),
    ...caching
      .filter(({ files: kept }) => kept !== '*')
      .map(({ files: kept, value }) => [kept, `  Cache-Control: ${value}`]),
  ];
  return rules
    .map(([pattern = '', headers]) => `${pathUnder(base, pattern)}\n${headers}\n`)
    .join('\n');
}

/** The same for nginx, to be included in a server block, and in each location that has pages. */
export function nginxHeaders(policy: string): string {
  const line = (name: string, value: string): string => `add_header ${name} "${value}" always;`;
  return `${lines({ ...everywhere, ...ofPages(policy) }, line)}\n`;
}

/** The same for Caddy, to be imported in a site block. */
export function caddyHeaders(policy: string): string {
  const block = (headers: Readonly<Record<string, string>>): string =>
    `{\n${lines(headers, (name, value) => `\t${name} "${value}"`)}\n}`;
  // Neither pages nor workers lie in the folders that have a rule of their own.
  const others = caching
    .filter(({ files }) => files !== '*')
    .map(({ files }) => `*/${files}`)
    .join(' ');
  return `header ${block(everywhere)}\n@pages not path ${others}\nheader @pages ${block(ofPages(policy))}\n`;
}
