/** A build, timed. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Runs a build and watches its memory, which Linux tells under /proc; elsewhere the figure is missing. */
export async function build(
  dossier: string,
  out: string,
): Promise<{ seconds: number; memory: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/commands/build.ts', '--out', out], {
    env: { ...process.env, DOSSIER: dossier },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (!existsSync(status)) return;
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0));
  }, 100);
  const code = await new Promise<number>((done) =>
    child.once('exit', (status) => done(status ?? 1)),
  );
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build of ${dossier} failed.`);
  return { seconds: (performance.now() - started) / 1000, memory: peak / 1024 };
}
