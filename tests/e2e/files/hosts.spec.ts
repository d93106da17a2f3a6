/** The shipped configurations: what each host answers to the same questions. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as askHttp, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as askHttps } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { hostNames, startHost, type HostName, type RunningHost } from '../support/hosts.ts';
import { filesOf } from '../support/sites.ts';
import { expect, fileTest } from '../support/test.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as it stands: fetch would tidy the path and undo the compression. */
function ask(origin: string, path: string, options: RequestOptions = {}): Promise<Answer> {
  const { protocol, hostname, port } = new URL(origin);
  const send = protocol === 'https:' ? askHttps : askHttp;
  const own = protocol === 'https:' ? { rejectUnauthorized: false } : {};
  return new Promise((done, failed) => {
    const asked = send({ hostname, port, path, ...own, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', failed);
    asked.end();
  });
}

const test = fileTest.extend<{ name: HostName; tls: boolean; host: RunningHost }>({
  name: ['preview', { option: true }],
  tls: [false, { option: true }],
  host: async ({ name, tls, site }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'host-'));
    const host = await startHost(name, site, folder, tls);
    fileTest.skip(host === undefined, `${name} is not installed.`);
    if (host) await use(host);
    await host?.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

const year = 31_536_000;

/** What Mozilla's Observatory takes points for; https://developer.mozilla.org/observatory/docs/tests_and_scoring */
function observatory({ headers }: Answer): Record<string, boolean> {
  const policy = new Map(
    String(headers['content-security-policy'] ?? '')
      .split(/;\s*/)
      .map((part) => {
        const [name = '', ...values] = part.split(/\s+/);
        return [name, values] as const;
      }),
  );
  const sources = (name: string): readonly string[] =>
    policy.get(name) ?? policy.get('default-src') ?? ['*'];
  const loose = /^(?:\*|https?:|data:|'unsafe-inline'|'unsafe-eval')$/;
  const age = /max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1];
  return {
    'denies by default': policy.get('default-src')?.join() === "'none'",
    'no unsafe script': !sources('script-src').some((source) => loose.test(source)),
    'no unsafe style': !sources('style-src').some((source) => loose.test(source)),
    'no foreign base': policy.get('base-uri')?.join() === "'none'",
    'forms stay here': policy.get('form-action')?.join() === "'self'",
    'no frames around it': policy.get('frame-ancestors')?.join() === "'none'",
    'no frames, for old browsers': headers['x-frame-options'] === 'DENY',
    'types are not guessed': headers['x-content-type-options'] === 'nosniff',
    'addresses are not told': [
      'no-referrer',
      'same-origin',
      'strict-origin',
      'strict-origin-when-cross-origin',
    ].includes(String(headers['referrer-policy'])),
    'HTTPS for half a year': Number(age) >= year / 2,
    'no cookies': headers['set-cookie'] === undefined,
    'no other origin reads it': headers['access-control-allow-origin'] === undefined,
  };
}

for (const name of hostNames)
  test.describe(name, () => {
    test.use({ name });

    test('gives pages their headers, and has full marks of the Observatory', async ({
      host,
      site,
    }) => {
      for (const path of ['', 'places/', '404.html', 'sw.js']) {
        const answer = await ask(host.origin, site.base + path);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(Object.entries(observatory(answer)).filter(([, passed]) => !passed)).toEqual([]);
        expect(String(answer.headers['cache-control'] ?? '')).not.toContain('immutable');
      }
    });

    test('keeps hashed files for a year, and a missing one not at all', async ({ host, site }) => {
      const script = filesOf(site).find((file) => /^_astro\/.*\.js$/.test(file)) ?? '';
      const there = await ask(host.origin, site.base + script);
      expect(there.status).toBe(200);
      expect(there.headers['cache-control']).toContain('immutable');
      expect(there.headers['content-type']).toContain('javascript');
      for (const path of ['_astro/gone.js', 'pagefind/gone/pagefind.js', 'nowhere/', 'nowhere']) {
        const gone = await ask(host.origin, site.base + path);
        expect([path, gone.status]).toEqual([path, 404]);
        expect(String(gone.headers['cache-control'] ?? '')).not.toMatch(/immutable|max-age=[1-9]/);
        expect(gone.headers['content-security-policy']).toContain("default-src 'none'");
        expect(gone.body.toString()).toContain('<h1');
      }
    });

    test('answers a folder without an index with the page for missing addresses', async ({
      host,
      site,
    }) => {
      // The preview serves every file, those for the hosts too.
      const hidden = name === 'preview' ? [] : ['_headers', '_headers.nginx'];
      for (const path of ['_astro/', 'cards/', ...hidden]) {
        const { status, body } = await ask(host.origin, site.base + path);
        expect([path, status]).toEqual([path, 404]);
        expect(body.toString()).toContain('<h1');
      }
    });

    test('compresses for everyone who can read it, proxies and old clients too', async ({
      host,
      site,
    }) => {
      const path = `${site.base}briefing/`;
      const plain = readFileSync(join(site.dir, 'briefing/index.html'));
      const asked = async (headers: Record<string, string>) => {
        const answer = await ask(host.origin, path, { headers });
        expect(answer.headers.vary?.toLowerCase()).toContain('accept-encoding');
        return answer;
      };
      const whole = await asked({});
      expect(whole.headers['content-encoding']).toBeUndefined();
      expect(whole.body.equals(plain)).toBe(true);
      const zipped = await asked({ 'accept-encoding': 'gzip', via: '1.0 proxy' });
      expect(gunzipSync(zipped.body).equals(plain)).toBe(true);
      if (!host.brotli) return;
      const small = await asked({ 'accept-encoding': 'gzip, deflate, br' });
      expect(brotliDecompressSync(small.body).equals(plain)).toBe(true);
    });

    test('leads from an address without its last slash to the page, with its query', async ({
      host,
      site,
    }) => {
      for (const query of ['', '?q=lamp&type=quote']) {
        const { status, headers } = await ask(host.origin, `${site.base}search${query}`);
        expect([301, 308]).toContain(status);
        const to = new URL(headers.location ?? '', host.origin + site.base);
        expect(to.pathname + to.search).toBe(`${site.base}search/${query}`);
      }
    });

    test('reads and does not write, and takes odd addresses for what they are', async ({
      host,
      site,
    }) => {
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const { status } = await ask(host.origin, `${site.base}search/`, { method });
        expect([method, status]).toEqual([method, 405]);
      }
      for (const path of ['%00', 'places/%00', '..%2f..%2fetc/passwd', '%c0%ae/', '%']) {
        const { status } = await ask(host.origin, site.base + path);
        expect([path, [400, 404].includes(status)]).toEqual([path, true]);
      }
    });
  });

test.describe('nginx with a certificate', () => {
  test.use({ name: 'nginx', tls: true });

  test('leads from HTTP to HTTPS with path and query', async ({ host, site }) => {
    const path = `${site.base}search/?q=lamp`;
    const plain = await ask(host.origin, path);
    expect([plain.status, plain.headers.location]).toEqual([301, host.secure + path]);
    const secure = await ask(host.secure ?? '', path);
    expect(secure.status).toBe(200);
    expect(secure.headers['strict-transport-security']).toContain(`max-age=${year}`);
  });
});
