/** The features that style sheets use, as the build ships them. */
import { readFileSync } from 'node:fs';
import type { Identifier } from '@mdn/browser-compat-data';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { data, type Use } from './support.ts';

const { css } = data;

/** Functions such as color-mix(), wherever the data have them. */
const functions = new Map<string, Identifier>();
const gather = (entries: Identifier): void => {
  for (const [name, entry] of Object.entries(entries) as [string, Identifier][]) {
    if (name === '__compat') continue;
    if (entry.__compat && !functions.has(name)) functions.set(name, entry);
    gather(entry);
  }
};
if (css.types) gather(css.types);

const at = (entry: Identifier | undefined, name: string): Identifier | undefined => entry?.[name];

/**
 * @param targets oldest versions as lightningcss wants them: what it can replace is no use of a feature
 */
export function styleUses(file: string, targets: Record<string, number>): Use[] {
  const shipped = transform({
    filename: file,
    code: readFileSync(file),
    targets,
    errorRecovery: true,
  }).code.toString();
  const uses: Use[] = [];
  const use = (feature: string, entry: Identifier | undefined): void =>
    void uses.push({ feature, entry, place: file });
  const root = postcss.parse(shipped);
  // A rule under @supports asks by itself.
  root.walkAtRules('supports', (rule) => void rule.remove());
  root.walkDecls((declaration) => {
    const { prop, value, parent } = declaration;
    if (prop.startsWith('-')) return;
    // An older value before a newer one stands where the newer is unknown.
    const before = parent?.nodes.slice(0, parent.index(declaration)) ?? [];
    if (before.some((other) => other.type === 'decl' && other.prop === prop)) return;
    const property = at(css.properties, prop);
    use(prop, property);
    for (const [word] of value.matchAll(/(?<![\w#.-])[a-z][a-z-]+(?![\w(-])/g))
      if (word !== '__compat') use(`${prop}: ${word}`, at(property, word));
    for (const [, name = ''] of value.matchAll(/([a-z-]+)\(/g))
      use(`${name}()`, functions.get(name));
  });
  root.walkAtRules(({ name, params }) => {
    const rule = at(css['at-rules'], name);
    use(`@${name}`, rule);
    if (name !== 'media' && name !== 'container') return;
    for (const [, feature = ''] of params.matchAll(/\(([a-z-]+)/g))
      use(`@media (${feature})`, at(rule, feature.replace(/^(min|max)-/, '')));
  });
  root.walkRules(({ selector }) => {
    for (const [, name = ''] of selector.matchAll(/::?([a-z-]+)/g))
      use(`:${name}`, at(css.selectors, name));
  });
  return uses;
}
