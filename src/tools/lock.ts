/** `npm run lock`: makes package-lock.json complete for every platform, and free of registry addresses. */
import { readFileSync, writeFileSync } from 'node:fs';

/** The little of a lock file that is looked at. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}

/** An optional dependency that its package names and the lock file does not hold. */
export interface Gap {
  name: string;
  version: string;
  wantedBy: string;
}

const systems: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  wasi: 'wasi',
  wasm32: 'wasi',
  win32: 'win32',
  windows: 'win32',
};
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** Where Node would find a dependency of the package that lies at `from`, or undefined. */
function placeOf(lock: Lock, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (lock.packages[place]) return place;
    if (!at) return undefined;
  }
}

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** The optional dependencies that are missing: npm leaves out those that the registry it asked does not have, and later calls the file out of step. */
export function gapsOf(lock: Lock): Gap[] {
  return Object.entries(lock.packages).flatMap(([wantedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => {
        const place = placeOf(lock, wantedBy, name);
        return !place || (exact.test(version) && lock.packages[place]?.version !== version);
      })
      .map(([name, version]) => ({ name, version, wantedBy })),
  );
}

/**
 * What the lock file says of a package that is made for one platform, read from the package's name.
 * @throws when the version is a range or the name says no platform
 */
export function entryFor({ name, version, wantedBy }: Gap): LockedPackage {
  if (!exact.test(version)) {
    throw new Error(
      `${wantedBy} wants ${name} in the range "${version}"; only exact versions can be filled in. Run npm install where the registry has it.`,
    );
  }
  const words = (name.split('/').at(-1) ?? name).split(/[-.]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = words.find((word) => processors.includes(word));
  if (!os || !cpu)
    throw new Error(
      `${wantedBy} wants ${name}, whose name says no platform. Run npm install where the registry has it.`,
    );
  const libc = words.some((word) => word.includes('musl'))
    ? ['musl']
    : os === 'linux' && words.includes('gnu')
      ? ['glibc']
      : undefined;
  return { version, cpu: [cpu], ...(libc ? { libc } : {}), optional: true, os: [os] };
}

/** The lock file with every gap filled and no address in it, its packages in npm's order. */
export function complete(lock: Lock): Lock {
  const filled = { ...lock.packages };
  for (const gap of gapsOf(lock)) {
    const top = `node_modules/${gap.name}`;
    // Another version may lie at the top already; then this one goes beside who wants it.
    filled[filled[top] ? `${gap.wantedBy}/${top}` : top] = entryFor(gap);
  }
  const sorted = Object.entries(filled)
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([place, { resolved, ...entry }]) => [place, entry]);
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (import.meta.main) {
  const file = 'package-lock.json';
  const before = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const gaps = gapsOf(before);
  writeFileSync(file, `${JSON.stringify(complete(before), undefined, 2)}\n`);
  console.log(
    gaps.length > 0 ? `Added ${gaps.map((gap) => gap.name).join(', ')}.` : 'Nothing was missing.',
  );
}
