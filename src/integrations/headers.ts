/** The response headers of the site: one list, written for each kind of host. */

/** What no page may do, whatever its own policy says. */
export const fixed: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** How long each kind of file may be kept. The first pattern that fits counts. */
export const caching: readonly { files: string; value: string }[] = [
  { files: '_astro/*', value: 'public, max-age=31536000, immutable' },
  { files: 'pagefind/*', value: 'public, max-age=3600' },
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
  const rest = policy.split('; ').filter((directive) => !/^(default|script|style)-src /.test(directive));
  return ["object-src 'none'", "frame-src 'none'", ...rest].join('; ');
}

/** A `_headers` file, as Netlify and Cloudflare Pages read it. */
export function headersFile(policy: string, base: string): string {
  const everywhere = Object.entries({ ...fixed, 'Content-Security-Policy': fitting(policy) }).map(([name, value]) => `  ${name}: ${value}`);
  const kept = caching
    .filter(({ files }) => files !== '*')
    .map(({ files, value }) => `${pathUnder(base, files)}\n  Cache-Control: ${value}`);
  return `${pathUnder(base, '*')}\n${everywhere.join('\n')}\n\n${kept.join('\n\n')}\n`;
}

/** The same for nginx, to be included in a server block. */
export function nginxHeaders(policy: string): string {
  return Object.entries({ ...fixed, 'Content-Security-Policy': policy })
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n')
    .concat('\n');
}

/** The same for Caddy, to be imported in a site block. */
export function caddyHeaders(policy: string): string {
  return `header {\n${Object.entries({ ...fixed, 'Content-Security-Policy': policy })
    .map(([name, value]) => `\t${name} "${value}"`)
    .join('\n')}\n}\n`;
}
