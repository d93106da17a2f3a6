import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complete, entryFor, gapsOf, type Lock } from '../../../src/tools/lock.ts';

const committed = readFileSync('package-lock.json', 'utf8');

describe('the committed lock file', () => {
  it('holds every optional package of every platform', () => {
    expect(gapsOf(JSON.parse(committed) as Lock)).toEqual([]);
  });

  it('has the dependencies of package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<string, unknown>;
    expect((JSON.parse(committed) as Lock).packages['']).toMatchObject({
      dependencies,
      devDependencies,
    });
  });

  it('names no registry', () => {
    expect(committed).not.toMatch(/"resolved"/);
    // Addresses of funding pages are the packages' own words; nothing is fetched from them.
    const addresses = committed.match(/^.*(?:https?|git|ssh|file):.*$/gm) ?? [];
    expect(
      addresses.filter(
        (line) => !/^\s*"(url|funding)": "/.test(line) && !/^\s*"https?:/.test(line),
      ),
    ).toEqual([]);
  });

  it('is what the command would write', () => {
    const lock = JSON.parse(committed) as Lock;
    expect(Object.keys(complete(lock).packages)).toEqual(Object.keys(lock.packages));
  });
});

const bridge = (packages: Lock['packages'] = {}): Lock => ({
  packages: {
    '': {},
    'node_modules/bridge': {
      version: '2.0.0',
      optionalDependencies: { '@bridge/linux-x64-musl': '2.0.0', '@bridge/darwin-arm64': '2.0.0' },
    },
    'node_modules/@bridge/darwin-arm64': {
      version: '2.0.0',
      resolved: 'https://registry.example/darwin-arm64.tgz',
      optional: true,
    },
    ...packages,
  },
});

describe('completing a lock file', () => {
  it('finds the packages that npm left out', () => {
    expect(gapsOf(bridge())).toEqual([
      { name: '@bridge/linux-x64-musl', version: '2.0.0', wantedBy: 'node_modules/bridge' },
    ]);
  });

  it('adds them in order and drops addresses', () => {
    const { packages } = complete(bridge());
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/@bridge/darwin-arm64',
      'node_modules/@bridge/linux-x64-musl',
      'node_modules/bridge',
    ]);
    expect(packages['node_modules/@bridge/darwin-arm64']).toEqual({
      version: '2.0.0',
      optional: true,
    });
  });

  it('changes nothing the second time', () => {
    const once = complete(bridge());
    expect(complete(once)).toEqual(once);
  });

  it('puts a version beside who wants it when another lies at the top', () => {
    const { packages } = complete(
      bridge({ 'node_modules/@bridge/linux-x64-musl': { version: '1.0.0', optional: true } }),
    );
    expect(packages['node_modules/bridge/node_modules/@bridge/linux-x64-musl']?.version).toBe(
      '2.0.0',
    );
    expect(packages['node_modules/@bridge/linux-x64-musl']?.version).toBe('1.0.0');
  });

  it.each([
    ['@bridge/linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@bridge/linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@bridge/linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@bridge/windows-arm64', { os: ['win32'], cpu: ['arm64'] }],
    ['@bridge/binding-wasm32-wasi', { os: ['wasi'], cpu: ['wasm32'] }],
    ['bridge-freebsd-x64', { os: ['freebsd'], cpu: ['x64'] }],
  ])('reads the platform from the name %s', (name, platform) => {
    expect(entryFor({ name, version: '1.2.3', wantedBy: 'node_modules/bridge' })).toEqual({
      version: '1.2.3',
      optional: true,
      ...platform,
    });
  });

  it('says so when it cannot tell', () => {
    const gap = { name: '@bridge/span', version: '1.2.3', wantedBy: 'node_modules/bridge' };
    expect(() => entryFor(gap)).toThrowErrorMatchingInlineSnapshot(
      `[Error: node_modules/bridge wants @bridge/span, whose name says no platform. Run npm install where the registry has it.]`,
    );
    expect(() => entryFor({ ...gap, version: '^1.2.3' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: node_modules/bridge wants @bridge/span in the range "^1.2.3"; only exact versions can be filled in. Run npm install where the registry has it.]`,
    );
  });
});
