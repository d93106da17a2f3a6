/** Which of a feature's browsers are too old for it, by MDN's compatibility data. */
import { createRequire } from 'node:module';
import type {
  BrowserName,
  CompatData,
  Identifier,
  SupportStatement,
} from '@mdn/browser-compat-data';

export const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

export type Floor = ReadonlyMap<BrowserName, number>;

const names: Readonly<Record<string, BrowserName>> = { ios: 'safari_ios' };

/** The floor from Vite's targets: "safari16.4". */
export const floorOf = (targets: readonly string[]): Floor =>
  new Map(
    targets.map((target) => {
      const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(target) ?? [];
      return [names[name] ?? (name as BrowserName), Number(version)];
    }),
  );

/** The first version without a flag or another name; undefined where there is none. */
function since(statement: SupportStatement | undefined): number | undefined {
  const plain = [statement ?? []]
    .flat()
    .filter((s) => !s.flags && !s.prefix && !s.alternative_name && !s.version_removed);
  const versions = plain.flatMap(({ version_added: added }) =>
    typeof added === 'string' && /\d/.test(added) ? Number(added.replace(/^≤/, '')) : [],
  );
  return versions.length > 0 ? Math.min(...versions) : undefined;
}

/** The browsers of the floor that lack a feature, in words; none where the data do not know it. */
export function lacking(feature: Identifier | undefined, floor: Floor): string[] {
  const support = feature?.__compat?.support;
  if (!support) return [];
  return [...floor].flatMap(([browser, oldest]) => {
    const from = since(support[browser]);
    if (from !== undefined && from <= oldest) return [];
    return `${browser} ${from === undefined ? 'never' : `from ${from}`}`;
  });
}

/** What is used: its name in MDN's data, and the place where it stands. */
export interface Use {
  feature: string;
  entry: Identifier | undefined;
  place: string;
}
