/** `npm test`: checks, unit tests, both builds, then end-to-end tests; the last line is the sum. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';

interface Sum {
  passed: number;
  failed: number;
}

const folder = 'test-results';
const succeeded: Sum = { passed: 1, failed: 0 };
const failed: Sum = { passed: 0, failed: 1 };

/**
 * Runs a script of package.json and prints its output once it has ended, so that scripts can run side by side.
 * @param live print the output while it is written
 * @returns whether it succeeded
 */
async function script(
  name: string,
  args: readonly string[] = [],
  { env = {}, live = false }: { env?: NodeJS.ProcessEnv; live?: boolean } = {},
): Promise<boolean> {
  const started = performance.now();
  if (live) console.log(`\n== ${name}`);
  const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => output.push(part));
  const status = await new Promise((done) => {
    child.once('error', () => done(1));
    child.once('close', done);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  if (!live) console.log(`\n== ${name}\n${Buffer.concat(output).toString().trimEnd()}`);
  console.log(`${name} took ${seconds} s.`);
  return status === 0;
}

/** What a test runner reported; a run that fails without a failed test counts as one failure. */
function sumOf(report: string, ok: boolean, read: (json: unknown) => Sum): Sum {
  const file = join(folder, report);
  if (!existsSync(file)) return failed;
  const sum = read(JSON.parse(readFileSync(file, 'utf8')));
  return ok ? sum : { ...sum, failed: Math.max(sum.failed, 1) };
}

async function unitTests(): Promise<Sum> {
  const reporters = ['--reporter=dot', '--reporter=json'];
  const ok = await script('test:unit', [...reporters, `--outputFile.json=${folder}/unit.json`]);
  return sumOf('unit.json', ok, (json) => {
    const { numPassedTests, numFailedTests } = json as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
  });
}

async function endToEndTests(env: NodeJS.ProcessEnv): Promise<Sum> {
  const ok = await script('test:e2e', [], { env, live: true });
  return sumOf('e2e.json', ok, (json) => {
    const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

/** Everything runs even if something fails before it: one run shows all there is to correct. */
async function all(): Promise<Sum[]> {
  const build = ['--project=build small', '--project=build real', '--reporter=line'];
  const [first, built] = await Promise.all([
    (async () => [(await script('check')) ? succeeded : failed, await unitTests()])(),
    script('test:e2e', build),
  ]);
  if (!built) return [...first, failed];
  const env = { SITE_DIR: join(folder, 'real'), SMALL_SITE_DIR: join(folder, 'small') };
  return [...first, await endToEndTests(env)];
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let sums: Sum[];
try {
  findBrowser();
  sums = await all();
} catch (error) {
  console.error((error as Error).message);
  sums = [failed];
}
const total = (of: keyof Sum): number => sums.reduce((sum, one) => sum + one[of], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') > 0 ? 1 : 0);
