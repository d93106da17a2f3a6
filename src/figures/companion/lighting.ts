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
/** Width of a lit mark. */
const breadth = 13;
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

/** A link, or the line of a stretch. */
type Mark = SVGAElement | SVGPathElement;

/** What the server prints: passages with their words and what they name, and actors and places of incidents. */
interface Data {
  passages: [id: string, words: string, ids: string[]][];
  others: Record<string, string[]>;
}

/** Where on the drawing the record lies. */
function pointOf(mark: Mark): { x: number; y: number } {
  const at = mark.transform.baseVal.consolidate()?.matrix;
  const [x = at?.e ?? 0, y = at?.f ?? 0] = mark.dataset.point?.split(' ').map(Number) ?? [];
  return { x, y };
}

export class Part {
  readonly element: HTMLElement;
  /** Passages by id: words, and ids of what they name. */
  readonly passages = new Map<string, { words: string; ids: ReadonlySet<string> }>();
  #marks: Mark[];
  #plate: SVGSVGElement | null;
  #whole: Box | undefined;
  #others: Data['others'] = {};
  #frame = 0;

  /** @throws SyntaxError where the data cannot be read */
  constructor(element: HTMLElement) {
    this.element = element;
    this.#marks = [...element.querySelectorAll<Mark>('svg a, .stretch')];
    this.#plate = element.querySelector('.plate');
    const box = this.#plate?.viewBox.baseVal;
    this.#whole = box && { x: 0, y: 0, width: box.width, height: box.height };
    const { passages, others } = JSON.parse(
      element.querySelector('script')?.textContent ?? '',
    ) as Data;
    for (const [id, words, ids] of passages) this.passages.set(id, { words, ids: new Set(ids) });
    this.#others = others;
  }

  /** Lights what a passage names; without one, all stands as it was printed. */
  light(ids: ReadonlySet<string> | undefined): void {
    this.element.toggleAttribute('data-active', ids !== undefined);
    const lit = this.#marks.filter((mark) => {
      const on = ids?.has(mark.dataset.incident ?? mark.dataset.place ?? '') ?? false;
      if (mark.hasAttribute('data-lit') !== on) mark.toggleAttribute('data-lit', on);
      return on;
    });
    this.#move(lit.filter((mark) => mark.matches('a')));
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
    const wanted = incident ?? place ?? actor;
    for (const mark of this.#marks) {
      const id = mark.dataset.incident ?? mark.dataset.place ?? '';
      const on =
        wanted !== undefined && (id === wanted || (this.#others[id]?.includes(wanted) ?? false));
      mark.toggleAttribute('data-picked', on);
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
      .map((mark) => ({ mark, ...pointOf(mark) }));
    const to = windowAround(points, whole);
    for (const mark of this.#marks)
      if (mark.dataset.home !== undefined) mark.setAttribute('transform', mark.dataset.home);
    // What is lit stands where it happened, side by side where several happened at one point.
    const taken = new Map<string, number>();
    for (const { mark, x, y } of points) {
      const n = taken.get(`${x} ${y}`) ?? 0;
      taken.set(`${x} ${y}`, n + 1);
      mark.dataset.home ??= mark.getAttribute('transform') ?? '';
      mark.setAttribute(
        'transform',
        `translate(${x + (n * breadth * to.width) / whole.width} ${y})`,
      );
    }
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
      plate.style.setProperty('--growth', plate.dataset.growth ?? '1');
      if (t < 1) this.#frame = requestAnimationFrame(step);
    };
    step(start);
  }
}
