/** A build, timed. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Runs a build and watches its memory, which Linux tells under /proc; elsewhere the figure is missing. */
export async function build(
  dossier: string,
  out: string,
): Promise<{ seconds: number; cpu: number; memory: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/commands/build.ts', '--out', out], {
    env: { ...process.env, DOSSIER: dossier },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let [peak, cpu] = [0, 0];
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (!existsSync(status)) return;
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0));
    // Hundredths of a second in the process, in the kernel for it, and both of its children.
    const times = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
    cpu = (times ?? []).slice(11, 15).reduce((sum, time) => sum + Number(time) / 100, 0);
  }, 100);
  const code = await new Promise<number>((done) =>
    child.once('exit', (status) => done(status ?? 1)),
  );
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build of ${dossier} failed.`);
  return { seconds: (performance.now() - started) / 1000, cpu, memory: peak / 1024 };
}
