/** Which marks of a part are lit, and the part of the map that holds them. */

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The map is drawn no larger than this. */
const nearest = 2.5;
/** Milliseconds that the map takes to move. */
const duration = 350;
/** Room around the lit marks, in units of the drawing. */
const air = 30;

/** The window of a drawing that holds some points, in its own shape. */
export function windowAround(
  points: readonly { x: number; y: number }[],
  { width, height }: { width: number; height: number },
): Box {
  if (points.length === 0) return { x: 0, y: 0, width, height };
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const share = Math.min(
    1,
    Math.max(1 / nearest, (right - left + 2 * air) / width, (bottom - top + 2 * air) / height),
  );
  const [w, h] = [width * share, height * share];
  return {
    x: Math.max(0, Math.min(width - w, (left + right - w) / 2)),
    y: Math.max(0, Math.min(height - h, (top + bottom - h) / 2)),
    width: w,
    height: h,
  };
}

type Mark = SVGAElement;

export class Part {
  readonly element: HTMLElement;
  /** Passages by id: words, and ids of what they name. */
  readonly passages = new Map<string, { words: string; ids: ReadonlySet<string> }>();
  #marks: Mark[];
  #plate: SVGSVGElement | null;
  #whole: Box | undefined;
  #frame = 0;

  /** @throws SyntaxError where the data cannot be read */
  constructor(element: HTMLElement) {
    this.element = element;
    this.#marks = [...element.querySelectorAll<Mark>('svg a')];
    this.#plate = element.querySelector('.plate');
    const box = this.#plate?.viewBox.baseVal;
    this.#whole = box && { x: 0, y: 0, width: box.width, height: box.height };
    const json = element.querySelector('script')?.textContent ?? '[]';
    for (const [id, words, ids] of JSON.parse(json) as [string, string, string[]][])
      this.passages.set(id, { words, ids: new Set(ids) });
  }

  /** Lights what a passage names; without one, all stands as it was printed. */
  light(ids: ReadonlySet<string> | undefined): void {
    this.element.toggleAttribute('data-active', ids !== undefined);
    const lit = this.#marks.filter((mark) => {
      const on = ids?.has(mark.dataset.incident ?? mark.dataset.place ?? '') ?? false;
      if (mark.hasAttribute('data-lit') !== on) mark.toggleAttribute('data-lit', on);
      return on;
    });
    this.#move(lit);
    const link = this.element.querySelector<HTMLAnchorElement>('[data-explore]');
    if (!link) return;
    link.dataset.whole ??= link.href;
    const incidents = [...new Set(lit.flatMap((mark) => mark.dataset.incident ?? []))];
    link.href =
      incidents.length > 0
        ? link.dataset.whole.replace(/\?.*/, `?ids=${incidents.join(',')}`)
        : link.dataset.whole;
  }

  /** Picks out the marks that stand for what a link of the text names. */
  pick(link: HTMLElement | undefined): void {
    const { incident, place, actor } = link?.dataset ?? {};
    for (const mark of this.#marks) {
      const { actors = '', places = '' } = mark.dataset;
      mark.toggleAttribute(
        'data-picked',
        (incident !== undefined && mark.dataset.incident === incident) ||
          (place !== undefined &&
            (mark.dataset.place === place || places.split(' ').includes(place))) ||
          (actor !== undefined && actors.split(' ').includes(actor)),
      );
    }
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.light(undefined);
    this.pick(undefined);
  }

  #move(lit: readonly Mark[]): void {
    const [plate, whole] = [this.#plate, this.#whole];
    if (!plate || !whole) return;
    const points = lit
      .filter((mark) => plate.contains(mark))
      .flatMap((mark) => {
        const at = mark.transform.baseVal.consolidate()?.matrix;
        return at ? [{ x: at.e, y: at.f }] : [];
      });
    const to = windowAround(points, whole);
    const { x, y, width, height } = plate.viewBox.baseVal;
    const from = { x, y, width, height };
    cancelAnimationFrame(this.#frame);
    const start = performance.now();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const step = (now: number): void => {
      const t = still ? 1 : Math.min(1, Math.max(0, (now - start) / duration));
      const eased = t * t * (3 - 2 * t);
      const between = (key: keyof Box): number => from[key] + (to[key] - from[key]) * eased;
      const w = between('width');
      plate.setAttribute('viewBox', [between('x'), between('y'), w, between('height')].join(' '));
      plate.style.setProperty('--steady', String(w / whole.width));
      if (t < 1) this.#frame = requestAnimationFrame(step);
    };
    step(start);
  }
}
