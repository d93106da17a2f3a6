/** The printed axis: days to positions and back, and where on the screen a position is, whichever way time runs. */
const day = 86_400_000;

const ms = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A value on a broken line through given points. */
function along(from: readonly number[], to: readonly number[], value: number): number {
  let i = 1;
  while (i < from.length - 1 && value > (from[i] ?? 0)) i += 1;
  const [a = 0, b = 1, c = 0, d = 1] = [from[i - 1], from[i], to[i - 1], to[i]];
  return c + ((value - a) / (b - a || 1)) * (d - c);
}

export class TimeAxis {
  readonly printed: { domain: readonly string[]; range: readonly number[] };
  readonly svg: SVGSVGElement;
  readonly length: number;
  readonly height: number;
  #domain: number[] = [];
  #range: number[] = [];

  constructor(svg: SVGSVGElement, domain: string, range: string) {
    this.svg = svg;
    this.length = svg.viewBox.baseVal.width;
    this.height = svg.viewBox.baseVal.height;
    this.printed = { domain: domain.split(' '), range: range.split(' ').map(Number) };
    this.set(this.printed.domain, this.printed.range);
  }

  set(domain: readonly string[], range: readonly number[]): void {
    this.#domain = domain.map(ms);
    this.#range = [...range];
  }

  /** First day of the time that is shown, and the day after its last. */
  get ends(): [string, string] {
    return [iso(this.#domain[0] ?? 0), iso(this.#domain.at(-1) ?? 0)];
  }

  at(isoDay: string): number {
    return along(this.#domain, this.#range, ms(isoDay));
  }

  dayAt(x: number): string {
    const time = along(this.#range, this.#domain, x);
    const [low = 0, high = 0] = [this.#domain[0], (this.#domain.at(-1) ?? 0) - day];
    return iso(Math.max(low, Math.min(high, time)));
  }

  /** Whether a position lies where a month has room enough to be hit. */
  finePart(x: number): boolean {
    return along(this.#range, this.#domain, x + 5) - along(this.#range, this.#domain, x) < 92 * day;
  }

  /** Whether time runs down the screen. */
  get down(): boolean {
    return getComputedStyle(this.svg).transform !== 'none';
  }

  /** Where on the drawing a point of the screen is. */
  toDrawing(clientX: number, clientY: number): { x: number; y: number } {
    const box = this.svg.getBoundingClientRect();
    if (this.down)
      return {
        x: ((clientY - box.top) / box.height) * this.length,
        y: this.height - ((clientX - box.left) / box.width) * this.height,
      };
    return {
      x: ((clientX - box.left) / box.width) * this.length,
      y: ((clientY - box.top) / box.height) * this.height,
    };
  }

  /** Where on the screen, from the corner of an element, a point of the drawing is. */
  toScreen(x: number, y: number, origin: Element): { left: number; top: number } {
    const box = this.svg.getBoundingClientRect();
    const from = origin.getBoundingClientRect();
    const [across, along_] = this.down
      ? [1 - y / this.height, x / this.length]
      : [x / this.length, y / this.height];
    return {
      left: box.left - from.left + across * box.width,
      top: box.top - from.top + along_ * box.height,
    };
  }
}
