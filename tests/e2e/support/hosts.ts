/** Serves a built site as the shipped samples say: by the preview, and by nginx and Caddy where they are installed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '../../../src/commands/serve.ts';
import { nginxFile } from '../../bench/load.ts';
import type { Site } from './sites.ts';

export interface RunningHost {
  /** Scheme, host and port. */
  origin: string;
  /** The same with TLS, where it was asked for. */
  secure?: string;
  /** Whether Brotli is sent. */
  brotli: boolean;
  stop(): Promise<void>;
}

export const hostNames = ['preview', 'nginx', 'Caddy'] as const;
export type HostName = (typeof hostNames)[number];

/** The program of a host, where it is installed. The environment may name another: `NGINX_PATH`, `CADDY_PATH`. */
function programOf(host: 'nginx' | 'Caddy'): string | undefined {
  const program = process.env[`${host.toUpperCase()}_PATH`] ?? host.toLowerCase();
  const { error } = spawnSync(program, [host === 'nginx' ? '-v' : 'version']);
  return error ? undefined : program;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Where Debian puts the module that sends `.br` files. */
const brotliModule = (program: string): string =>
  join(dirname(program), '../lib/nginx/modules/ngx_http_brotli_static_module.so');

/** Lines of the sample that are for HTTPS, with this machine's certificate. */
function withTls(sample: string, folder: string, ports: { plain: number; tls: number }): string {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const made = spawnSync(
    'openssl',
    `req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 2 -keyout ${key} -out ${certificate}`.split(
      ' ',
    ),
  );
  if (made.status !== 0) return sample;
  return sample
    .replace(/ +listen 80;\n +server_name _;\n/, '')
    .replaceAll('#tls ', '')
    .replace(/^ *listen \[::\].*\n/gm, '')
    .replace('listen 443 ', `listen 127.0.0.1:${ports.tls} `)
    .replace('listen 80;', `listen 127.0.0.1:${ports.plain};`)
    .replace(/ssl_certificate \S+;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${key};`)
    .replace('https://HOST', `https://localhost:${ports.tls}`)
    .replaceAll('HOST', 'localhost');
}

/** @returns undefined where the host is not installed */
export async function startHost(
  name: HostName,
  site: Site,
  folder: string,
  tls = false,
): Promise<RunningHost | undefined> {
  if (name === 'preview') {
    const { address, close } = await serve({ dir: site.dir, base: site.base });
    return { origin: new URL(address).origin, brotli: true, stop: close };
  }
  const program = programOf(name);
  if (program === undefined) return undefined;
  const root = join(folder, 'srv');
  const under = join(root, site.base);
  mkdirSync(dirname(under), { recursive: true });
  symlinkSync(site.dir, under.replace(/\/$/, ''));
  const [port, tlsPort] = [await freePort(), await freePort()];
  const inRoot = (text: string): string =>
    text
      .replaceAll('/srv/across-the-line/_headers', `${under}_headers`)
      .replaceAll('/404.html', `${site.base}404.html`);
  const brotli = name === 'Caddy' || existsSync(brotliModule(program));
  const config = join(folder, name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  let args: string[];
  if (name === 'nginx') {
    const sample = inRoot(readFileSync('.hosting/nginx.conf', 'utf8'));
    const text = nginxFile(tls ? withTls(sample, folder, { plain: port, tls: tlsPort }) : sample, {
      root,
      headers: `${under}_headers.nginx`,
      port,
      folder,
      user: userInfo().username,
    });
    writeFileSync(config, brotli ? `load_module ${brotliModule(program)};\n${text}` : text);
    if (brotli) writeFileSync(join(folder, 'brotli.conf'), 'brotli_static on;\n');
    args = ['-p', folder, '-c', config];
  } else {
    const sample = inRoot(readFileSync('.hosting/Caddyfile', 'utf8'));
    const own = sample
      .replace(':8080', `http://127.0.0.1:${port}`)
      .replaceAll('/srv/across-the-line', root);
    writeFileSync(config, `{\n\tadmin off\n}\n${own}`);
    args = ['run', '--config', config, '--adapter', 'caddyfile'];
  }
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, child);
  const stop = (): Promise<void> =>
    new Promise((done) => {
      child.once('exit', () => done());
      child.kill('SIGTERM');
    });
  return { origin, brotli, stop, ...(tls && { secure: `https://localhost:${tlsPort}` }) };
}

/** Waits until the server answers; says what it said if it ends. */
async function answers(origin: string, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  for (let turn = 0; turn < 100 && child.exitCode === null; turn++) {
    if (await fetch(origin, { redirect: 'manual' }).catch(() => undefined)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The host does not answer: ${said}`);
}
