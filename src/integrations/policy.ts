/** Content security policies: what each page allows, and what all of them allow together. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOf } from './files.ts';

const metaPolicy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** The policy of a page, as its meta element states it; undefined where it has none. */
export function policyOf(html: string): Map<string, Set<string>> | undefined {
  const text = metaPolicy.exec(html)?.[1];
  if (text === undefined) return undefined;
  const directives = text
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name);
  return new Map(directives.map(([name = '', ...sources]) => [name, new Set(sources)]));
}

/**
 * One policy that allows what any of the pages allows, and no framing, which a meta element cannot forbid.
 * @returns the value of a Content-Security-Policy header
 */
export function commonPolicy(policies: Iterable<ReadonlyMap<string, ReadonlySet<string>>>): string {
  const all = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const [name, sources] of policy) {
      const known = all.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      all.set(name, known);
    }
  }
  all.set('frame-ancestors', new Set(["'none'"]));
  return [...all].map(([name, sources]) => [name, ...[...sources].sort()].join(' ')).join('; ');
}

const inline = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;
const digest = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page whose policy names no hash but those of what stands in it: Astro names every style and script of the whole site. */
export function ownPolicy(html: string): string {
  const own = new Set([...html.matchAll(inline)].map(([, , text = '']) => digest(text)));
  return html.replace(metaPolicy, (meta) =>
    meta.replace(/ 'sha256-[^']+'/g, (hash) => (own.has(hash.trim()) ? hash : '')),
  );
}

/** After the build: every page allows only what is its own. Stands before the integrations that keep or compress pages. */
export function policy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const file of filesOf(fileURLToPath(dir)).filter((name) => name.endsWith('.html'))) {
          writeFileSync(file, ownPolicy(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}
