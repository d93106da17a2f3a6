/** `npm run bench:interactions [-- FOLDER]`: how long the view of everything takes to answer, with the incidents there are and with 5,000. */
import { parseArgs } from 'node:util';
import { launch } from '../../src/commands/browser.ts';
import { serve } from '../../src/commands/serve.ts';
import { quantile } from './quantile.ts';

interface Timing {
  action: string;
  /** Milliseconds from the event to the frame that shows its effect. */
  median: number;
  p95: number;
}

/** Runs in the page: does things to it as a reader would and times each until the next frame has been painted. */
async function operate(): Promise<Record<string, number[]>> {
  const painted = (): Promise<void> =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => done());
        channel.port1.start();
        channel.port2.postMessage(0);
      });
    });
  const times: Record<string, number[]> = {};
  const time = async (name: string, act: () => void): Promise<void> => {
    await painted();
    const start = performance.now();
    act();
    await painted();
    (times[name] ??= []).push(performance.now() - start);
  };
  const find = <T extends Element>(selector: string): T => {
    const element = document.querySelector<T>(selector);
    if (!element) throw new Error(`there is no ${selector}`);
    return element;
  };
  const svg = find<SVGSVGElement>('time-line .drawing');
  const field = find<HTMLInputElement>('explore-view form [name=q]');
  const box = svg.getBoundingClientRect();
  const pointer = (type: string, share: number) =>
    new PointerEvent(type, {
      bubbles: true,
      pointerId: 1,
      button: 0,
      buttons: 1,
      clientX: box.left + box.width * share,
      clientY: box.bottom - 30,
    });
  svg.setPointerCapture = () => {};
  svg.dispatchEvent(pointer('pointerdown', 0.3));
  for (let i = 0; i < 40; i += 1)
    await time('brush', () => void svg.dispatchEvent(pointer('pointermove', 0.32 + i * 0.015)));
  svg.dispatchEvent(pointer('pointerup', 0.9));
  find<HTMLButtonElement>('explore-view .reset').click();
  for (const words of ['a', 'at', 'att', 'at', 'a', '', 't', 'th', 'the', '']) {
    await time('filter', () => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>('li[data-incident]:not([hidden]) a'),
  ];
  for (const link of links.filter((_, i) => i % Math.ceil(links.length / 20) === 0))
    await time('select', () => link.click());
  for (let i = 0; i < 20; i += 1)
    await time('step', () => find<HTMLButtonElement>('[data-do=later]').click());
  return times;
}

/** The page with its rows and marks repeated, each under an id of its own, until there are so many. */
function multiplied(html: string, wanted: number): string {
  const count = html.match(/<li data-incident=/g)?.length ?? 1;
  const copies = Math.ceil(wanted / count) - 1;
  const repeat = (element: string): string =>
    element +
    Array.from({ length: copies }, (_, i) =>
      element.replace(/data-incident="([^"]+)"/, `data-incident="$1-${i}"`),
    ).join('');
  const [before = '', marks = '', after = ''] = html.split(/(<g class="marks">.*?<\/g>)/s);
  return (
    before +
    marks.replace(/<a\b.*?<\/a>/gs, repeat) +
    after.replace(/<li data-incident=.*?<\/li>/gs, repeat)
  );
}

/** Times the interactions of a built site. */
export async function interactions(
  dir: string,
  wanted = 0,
): Promise<{ incidents: number; timings: Timing[] }> {
  const { address, close } = await serve({ dir });
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    if (wanted > 0) {
      await page.route('**/explore/', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: multiplied(await response.text(), wanted) });
      });
    }
    await page.goto(`${address}explore/`, { waitUntil: 'networkidle' });
    await page.locator('explore-view[data-ready]').waitFor();
    const incidents = await page.locator('li[data-incident]').count();
    const times = await page.evaluate(operate);
    const timings = Object.entries(times).map(([action, values]) => ({
      action,
      median: quantile(values, 0.5),
      p95: quantile(values, 0.95),
    }));
    return { incidents, timings };
  } finally {
    await browser.close();
    await close();
  }
}

if (import.meta.main) {
  const [dir = 'dist'] = parseArgs({ allowPositionals: true }).positionals;
  for (const wanted of [0, 5000]) {
    const { incidents, timings } = await interactions(dir, wanted);
    console.log(`${incidents} incidents`);
    for (const { action, median, p95 } of timings)
      console.log(
        `  ${action}: median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms`,
      );
  }
}
