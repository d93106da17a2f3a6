/** `npm test`: checks, unit tests, a build, and tests of what was built; ends with the sum. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Sum {
  passed: number;
  failed: number;
}

/** What is read of vitest's report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

/**
 * What a run of vitest came to. A run that fails without a failed test, or leaves no report, counts as one failure.
 * @param report text of its JSON report, if there is one
 */
export function sumOf(report: string | undefined, succeeded: boolean): Sum {
  const { numPassedTests: passed, numFailedTests: failed } = report
    ? (JSON.parse(report) as Report)
    : { numPassedTests: 0, numFailedTests: 0 };
  return { passed, failed: succeeded && report ? failed : Math.max(failed, 1) };
}

/** The line that the run ends with. */
export const lastLine = (sums: readonly Sum[]): string => {
  const total = (of: keyof Sum): number => sums.reduce((sum, one) => sum + one[of], 0);
  return `${total('passed')} passed, ${total('failed')} failed`;
};

const folder = 'test-results';

/** Runs a script of package.json; true if it succeeded. */
function script(name: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npm', ['run', '--silent', name, '--', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A script that is one test as a whole. */
function step(name: string, args: readonly string[] = []): Sum {
  return script(name, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A script that runs vitest. */
function tests(name: string, env: NodeJS.ProcessEnv = {}): Sum {
  const file = join(folder, `${name.replace(':', '-')}.json`);
  const succeeded = script(
    name,
    ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
  );
  return sumOf(existsSync(file) ? readFileSync(file, 'utf8') : undefined, succeeded);
}

if (import.meta.main) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = join(folder, 'site');
  // Everything is run even if something fails before it: one run shows all there is to mend.
  const sums = [
    step('check:content'),
    step('check:format'),
    step('check:lint'),
    step('check:types'),
    tests('test:unit'),
    step('build', ['--out', site]),
  ];
  if (existsSync(site)) sums.push(tests('test:e2e', { SITE_DIR: site }));
  console.log(`\n${lastLine(sums)}`);
  process.exit(sums.some(({ failed }) => failed > 0) ? 1 : 0);
}
