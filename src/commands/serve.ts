/** `npm run preview [-- --dir FOLDER]`: serves the built site as a static host would, with the headers of its `_headers`, and prints its address. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { readHeaders, type HeadersOf } from './host-headers.ts';

export interface Served {
  /** Address of the front page, with the base path. */
  address: string;
  close(): Promise<void>;
}

interface Options {
  dir: string;
  /** Path that the site was built for. */
  base?: string;
  /** The first port to try; the next ones follow when it is taken. 0 takes any. */
  port?: number;
  host?: string;
}

/** Types that the server's library does not know or gives without a character set. */
const types: Record<string, string> = {
  bib: 'text/x-bibtex; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  css: 'text/css; charset=utf-8',
  geojson: 'application/geo+json',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml; charset=utf-8',
};

/** A base path with one slash at either end. */
export const basePath = (base: string): string =>
  `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** Serves a folder until closed. */
export async function serve({
  dir,
  base = '/',
  port = 0,
  host = '127.0.0.1',
}: Options): Promise<Served> {
  const root = basePath(base);
  const files = sirv(dir, {
    dev: true, // files are read when asked for, so that a build under a running server shows
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders: (res, path) => {
      const type = types[path.slice(path.lastIndexOf('.') + 1)];
      if (type) res.setHeader('content-type', type);
    },
  });
  const headers = headersOf(join(dir, '_headers'));
  const server = createServer((req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD')
      return res.writeHead(405, { allow: 'GET, HEAD' }).end();
    const url = new URL(req.url ?? '/', 'http://localhost');
    const wanted = headers();
    for (const [name, value] of wanted(url.pathname)) res.setHeader(name, value);
    const missing = (): void => notFound(res, dir, wanted(root));
    if (url.pathname === '/' && root !== '/') return redirect(res, root);
    if (!url.pathname.startsWith(root))
      return url.pathname === root.slice(0, -1) ? redirect(res, root) : missing();
    const path = url.pathname.slice(root.length - 1);
    if (!path.endsWith('/') && isFolder(dir, path))
      return redirect(res, `${url.pathname}/${url.search}`);
    req.url = path + url.search;
    files(req, res, missing);
  });
  const taken = await listen(server, port, host);
  return {
    address: `http://localhost:${taken}${root}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What a `_headers` file says, read again when a build has replaced it: the policy of the site before would refuse the styles of this one. */
function headersOf(file: string): () => HeadersOf {
  let known: { written: number; headers: HeadersOf } | undefined;
  return () => {
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (written === undefined) return () => [];
    if (known?.written !== written)
      known = { written, headers: readHeaders(readFileSync(file, 'utf8')) };
    return known.headers;
  };
}

function redirect(res: ServerResponse, to: string): void {
  res.writeHead(301, { location: to }).end();
}

/** @param headers those of a page, whatever was asked for */
function notFound(res: ServerResponse, dir: string, headers: ReturnType<HeadersOf>): void {
  const page = join(dir, '404.html');
  for (const [name, value] of headers) res.setHeader(name, value);
  res
    .writeHead(404, {
      'content-type': 'text/html; charset=utf-8',
      // What is missing in the middle of a deployment is there a moment later.
      'cache-control': 'no-store',
    })
    .end(existsSync(page) ? readFileSync(page) : 'Not found');
}

function isFolder(dir: string, path: string): boolean {
  try {
    return statSync(join(dir, decodeURIComponent(path), 'index.html')).isFile();
  } catch {
    return false;
  }
}

/** Listens on the first free port from the one given; says which. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let at = port; ; at++) {
    try {
      await new Promise<void>((done, failed) => {
        server.once('error', failed);
        server.listen(at, host, () => {
          server.off('error', failed);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || at >= port + 100) throw error;
    }
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });
  const dir = resolve(values.dir);
  if (!existsSync(join(dir, 'index.html'))) {
    console.error(`There is no built site in ${values.dir}/. Run npm run build first.`);
    process.exit(1);
  }
  const { BASE = '/', PORT = '4321', HOST = '127.0.0.1' } = process.env;
  const { address } = await serve({ dir, base: BASE, port: Number(PORT), host: HOST });
  console.log(`The site is at ${address}  (Ctrl-C stops it)`);
}
