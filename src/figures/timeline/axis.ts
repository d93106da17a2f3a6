/** The drawing in the browser: its scale, and where on the screen a point of it is, whichever way time runs. */
import { isoDay } from '../../lib/moment.ts';
import { clamp } from '../../lib/numbers.ts';
import { timeScale, type TimeScale } from '../../lib/time-scale.ts';

const day = 86_400_000;

export class TimeAxis {
  /** The scale of the server's drawing. */
  readonly whole: TimeScale;
  /** The scale that is shown. */
  scale: TimeScale;
  readonly svg: SVGSVGElement;
  readonly length: number;
  readonly height: number;

  constructor(svg: SVGSVGElement, domain: string, range: string) {
    this.svg = svg;
    this.length = svg.viewBox.baseVal.width;
    this.height = svg.viewBox.baseVal.height;
    this.scale = this.whole = timeScale(domain.split(' '), range.split(' ').map(Number));
  }

  /** First day of the time that is shown, and the day after its last. */
  get ends(): [string, string] {
    return [this.scale.domain[0] ?? '', this.scale.domain.at(-1) ?? ''];
  }

  at(isoDay: string): number {
    return this.scale.at(isoDay);
  }

  dayAt(x: number): string {
    const [start, end] = this.ends.map((iso) => Date.parse(iso));
    return isoDay(clamp(this.scale.timeAt(x), start ?? 0, (end ?? 0) - day));
  }

  /** Whether a position lies where a month is wide enough to be hit. */
  finePart(x: number): boolean {
    return this.scale.timeAt(x + 5) - this.scale.timeAt(x) < 92 * day;
  }

  /** Whether time runs down the screen. */
  get down(): boolean {
    return getComputedStyle(this.svg).transform !== 'none';
  }

  /** Where on the drawing a point of the screen is. */
  toDrawing({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
    const box = this.svg.getBoundingClientRect();
    const [across, along] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
    return this.down
      ? { x: along * this.length, y: this.height - across * this.height }
      : { x: across * this.length, y: along * this.height };
  }

  /** Where on the screen a point of the drawing is. */
  toScreen(x: number, y: number): { left: number; top: number } {
    const box = this.svg.getBoundingClientRect();
    const [across, along] = this.down
      ? [1 - y / this.height, x / this.length]
      : [x / this.length, y / this.height];
    return { left: box.left + across * box.width, top: box.top + along * box.height };
  }
}
