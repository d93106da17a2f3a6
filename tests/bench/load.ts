/** `npm run load [-- --dir FOLDER --seconds N]`: nginx with the shipped configuration on this machine, asked for as much as it can give. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';

/** Requests a second that one machine is to answer. */
export const wanted = 2000;

/** What wrk counted. */
export interface Load {
  requests: number;
  seconds: number;
  bytes: number;
  /** Answers that were no success, and requests that got none. */
  errors: number;
  /** Milliseconds within which the median and 99 of 100 requests were answered. */
  half: number;
  most: number;
}

/** The shipped server block in a file of its own that runs in a folder of its own, as whoever starts it. */
export function nginxFile(
  sample: string,
  {
    root,
    headers,
    port,
    folder,
    user,
  }: { root: string; headers: string; port: number; folder: string; user: string },
): string {
  const server = sample
    .replaceAll('/srv/across-the-line/_headers.nginx', headers)
    .replace(/root [^;]+;/, `root ${root};`)
    .replace(/listen \d+;/, `listen 127.0.0.1:${port};`);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(folder, name)};`,
  );
  return [
    user === 'root' ? 'user root;' : '',
    'daemon off;',
    'worker_processes auto;',
    `pid ${join(folder, 'nginx.pid')};`,
    `error_log ${join(folder, 'error.log')} warn;`,
    'events { worker_connections 1024; }',
    'http {',
    ...paths,
    server,
    '}',
    '',
  ].join('\n');
}

/** What wrk does: it asks for one page after another, as a browser that takes gzip, and ends with a line of JSON. */
export const script = (
  paths: readonly string[],
): string => `local paths = {${paths.map((path) => JSON.stringify(path)).join(', ')}}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format('GET', paths[at], { ['Accept-Encoding'] = 'gzip', ['Host'] = 'localhost' })
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('\\n{"requests":%d,"seconds":%.3f,"bytes":%d,"errors":%d,"half":%.2f,"most":%.2f}\\n', summary.requests,
    summary.duration / 1e6, summary.bytes, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000))
end
`;

/** Every page of a built site, and what its pages load. */
export function pathsOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) =>
      /^\/(?!404|id\/|cards\/).*\/?index\.html$|^\/_astro\/.*\.(js|css|woff2)$/.test(file),
    )
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

const missing = (program: string): boolean => spawnSync(program, ['-v']).error !== undefined;

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Waits until the server answers. */
async function answers(address: string): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nginx does not answer at ${address}.`);
}

/** Serves the folder with nginx and lets wrk ask for all of it. */
export async function load(dir: string, headers: string, seconds: number): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  const sample = readFileSync('.hosting/nginx.conf', 'utf8');
  writeFileSync(
    config,
    nginxFile(sample, { root: dir, headers, port, folder, user: userInfo().username }),
  );
  const lua = join(folder, 'pages.lua');
  writeFileSync(lua, script(pathsOf(dir)));
  const nginx = spawn('nginx', ['-p', folder, '-c', config], { stdio: 'inherit' });
  const ended = new Promise((done) => nginx.once('exit', done));
  try {
    const address = `http://127.0.0.1:${port}`;
    await answers(`${address}/`);
    const { stdout } = await promisify(execFile)('wrk', [
      '-t2',
      '-c100',
      `-d${seconds}s`,
      '--timeout',
      '5s',
      '-s',
      lua,
      address,
    ]);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Load;
  } finally {
    nginx.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      seconds: { type: 'string', default: '20' },
    },
  });
  const dir = resolve(values.dir);
  const headers = join(dir, '_headers.nginx');
  const lacking = ['nginx', 'wrk'].filter(missing);
  const fail = (sentence: string): never => {
    console.error(sentence);
    process.exit(1);
  };
  if (lacking.length > 0)
    fail(
      `The load test needs ${lacking.join(' and ')}: on Debian, apt-get install ${lacking.join(' ')}.`,
    );
  if (!existsSync(join(dir, 'index.html')) || !existsSync(headers))
    fail(`There is no built site in ${values.dir}/. Run npm run build first.`);
  const { requests, seconds, bytes, errors, half, most } = await load(
    dir,
    headers,
    Number(values.seconds),
  );
  const rate = requests / seconds;
  const number = (value: number, digits = 0): string =>
    value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits });
  console.log(
    `${number(requests)} requests in ${number(seconds, 1)} s from nginx with .hosting/nginx.conf, ${pathsOf(dir).length} addresses:`,
  );
  console.log(
    `${number(rate)} requests a second (wanted: ${number(wanted)}), ${number(bytes / seconds / 1e6, 1)} MB/s, ${errors} errors,`,
  );
  console.log(
    `half answered within ${number(half, 1)} ms, 99 of 100 within ${number(most, 1)} ms.`,
  );
  process.exit(rate >= wanted && errors === 0 ? 0 : 1);
}
