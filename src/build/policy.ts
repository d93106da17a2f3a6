/** The content security policy: one for all pages, since the styles and the script that stand in pages are the same in each. */
import { createHash } from 'node:crypto';
import { layOutScript } from './lay-out-script.ts';

/** The origin of a tile address; a host that varies by {s} becomes a pattern. */
export const tileHost = (address: string): string =>
  /^https?:\/\/[^/]+/.exec(address.replace(/\{s\}/, '*'))?.[0] ?? '';

const hashed = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * What a page may load and run, as its meta element says it.
 * @param core hash of the styles that stand in every page
 * @param tiles address of the map's tiles, where the dossier has any
 */
export const pagePolicy = (core: string, tiles?: string): string =>
  [
    "default-src 'none'",
    // Pagefind's matcher is WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${hashed(layOutScript)}`,
    `style-src 'self' ${core}`,
    `img-src 'self' data:${tiles ? ` ${tileHost(tiles)}` : ''}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** The same for a header, which can also forbid framing. */
export const headerPolicy = (core: string, tiles?: string): string =>
  `${pagePolicy(core, tiles)}; frame-ancestors 'none'`;
