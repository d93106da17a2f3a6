import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHeaders } from '../../../src/commands/host-headers.ts';
import { nginxFile, pathsOf, script } from '../../bench/load.ts';
import { headersFile } from '../../../src/build/headers.ts';

const policy =
  "default-src 'none'; script-src 'self' 'sha256-abc='; style-src 'sha256-def='; frame-ancestors 'none'";

describe('a host that reads _headers', () => {
  const headers = readHeaders(headersFile(policy, '/some/base/'));
  const of = (path: string): Record<string, string> => Object.fromEntries(headers(path));

  it('gives every file the policy, and hashed files a year', () => {
    for (const path of ['', '404.html', 'places/', 'sw.js', '_astro/x.js']) {
      expect(of(`/some/base/${path}`)).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': policy,
      });
    }
    for (const path of ['_astro/x.js', 'pagefind/a1b2/pagefind.js'])
      expect(of(`/some/base/${path}`)['Cache-Control']).toContain('immutable');
    expect(of('/some/base/places/')).not.toHaveProperty('Cache-Control');
    expect(of('/elsewhere/')).toEqual({});
  });

  it('takes the dots of a pattern as dots, and the later of two values', () => {
    const own = readHeaders('/*\n  X-A: 1\n/a.b\n  X-A: 2\n');
    expect(own('/a.b')).toEqual([['X-A', '2']]);
    expect(own('/axb')).toEqual([['X-A', '1']]);
  });
});

describe('the load test', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'load-test-'));
    for (const file of [
      'index.html',
      '404.html',
      'places/index.html',
      'places/index.html.br',
      '_astro/a.js',
      '_astro/a.js.gz',
      'id/x/index.html',
    ]) {
      mkdirSync(join(dir, file, '..'), { recursive: true });
      writeFileSync(join(dir, file), '');
    }
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('asks for pages and what they load, under the addresses that readers use', () => {
    expect(pathsOf(dir)).toEqual(['/', '/_astro/a.js', '/places/']);
    expect(script(['/', '/places/'])).toContain('local paths = {"/", "/places/"}');
  });

  it('runs the shipped configuration in a folder of its own and for this machine only', () => {
    const text = nginxFile(readFileSync('.hosting/nginx.conf', 'utf8'), {
      root: '/site',
      headers: '/h',
      port: 4321,
      folder: '/f',
      user: 'root',
    });
    expect(text).toContain('listen 127.0.0.1:4321;');
    expect(text).toContain('root /site;');
    expect(text).toContain('user root;');
    expect(text).not.toMatch(/^[^#]*\/(etc|srv|var)\//m);
  });
});
