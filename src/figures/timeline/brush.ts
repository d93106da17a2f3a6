/** A window in time: drawn with the pointer, its two edges moved with the keys. It snaps to months, or to years where months are too narrow. */
import { firstDay, lastDay } from '../../lib/calendar.ts';
import { addDays, addMonths, formatMoment } from '../../lib/moment.ts';
import type { TimeAxis } from './axis.ts';
import { svgElement } from '../../lib/dom.ts';
import { clamp, tenth } from '../../lib/numbers.ts';

export interface Window {
  from: string | undefined;
  to: string | undefined;
}

const names = { from: 'Start of the window', to: 'End of the window' } as const;
type Edge = keyof typeof names;

export class Brush {
  /** Whether the last press drew a window, so that it was no click. */
  moved = false;
  #axis: TimeAxis;
  #tell: (window: Window, settled: boolean) => void;
  #window: Window = { from: undefined, to: undefined };
  #group = svgElement('g', { class: 'window' });
  #shade: SVGRectElement;
  #zone: SVGRectElement;
  #edges: Record<Edge, SVGGElement>;

  constructor(
    svg: SVGSVGElement,
    axis: TimeAxis,
    signal: AbortSignal,
    tell: (window: Window, settled: boolean) => void,
  ) {
    this.#axis = axis;
    this.#tell = tell;
    const { length, height } = axis;
    this.#zone = svgElement('rect', {
      class: 'zone',
      x: 0,
      y: height - 56,
      width: length,
      height: 56,
    });
    this.#shade = svgElement('rect', { class: 'shade', y: 0, height: height - 20 });
    this.#edges = { from: this.#edge('from', signal), to: this.#edge('to', signal) };
    this.#group.append(this.#shade, this.#edges.from, this.#edges.to);
    const marks = svg.querySelector('.marks');
    marks?.before(this.#zone);
    marks?.before(this.#group);
    svg.addEventListener('pointerdown', (event) => this.#press(event, svg), { signal });
    this.redraw();
  }

  /** Draws a window that was chosen elsewhere. */
  show(from: string | undefined, to: string | undefined): void {
    this.#window = { from, to };
    this.redraw();
  }

  redraw(): void {
    const [low, high] = this.#positions();
    const [first, last] = this.#axis.ends.map((day) => this.#axis.at(day));
    const whole = low <= (first ?? 0) && high >= (last ?? 0);
    this.#group.classList.toggle('whole', whole);
    this.#shade.setAttribute('x', String(low));
    this.#shade.setAttribute('width', String(Math.max(0, high - low)));
    this.#place('from', low);
    this.#place('to', high);
  }

  remove(): void {
    this.#group.remove();
    this.#zone.remove();
  }

  #positions(): [number, number] {
    const [start, end] = this.#axis.ends;
    const { from, to } = this.#window;
    const low = from === undefined ? 0 : this.#axis.at(firstDay(from));
    const high = to === undefined ? this.#axis.length : this.#axis.at(addDays(lastDay(to), 1));
    const within = (x: number): number => clamp(x, 0, this.#axis.length);
    return start < end ? [within(low), within(high)] : [0, 0];
  }

  #edge(edge: Edge, signal: AbortSignal): SVGGElement {
    const { height } = this.#axis;
    const group = svgElement('g', {
      class: 'edge',
      role: 'slider',
      tabindex: 0,
      'aria-label': names[edge],
      'data-edge': edge,
    });
    group.append(
      svgElement('path', { d: `M0 0V${height - 20}` }),
      svgElement('path', { class: 'grip', d: `M-4 ${height - 36}h8v16h-8Z` }),
    );
    group.addEventListener('keydown', (event) => this.#key(event, edge), { signal });
    return group;
  }

  #place(edge: Edge, x: number): void {
    const group = this.#edges[edge];
    const [start, end] = this.#axis.ends;
    const value = this.#window[edge] ?? (edge === 'from' ? start : addDays(end, -1)).slice(0, 7);
    group.setAttribute('transform', `translate(${tenth(x)} 0)`);
    group.setAttribute('aria-valuetext', formatMoment(value));
    group.setAttribute('aria-valuemin', start.slice(0, 4));
    group.setAttribute('aria-valuemax', end.slice(0, 4));
    group.setAttribute('aria-valuenow', value.slice(0, 4));
  }

  /** The month, or the year, in which a position lies. */
  #snap(x: number): string {
    const day = this.#axis.dayAt(x);
    return this.#axis.finePart(x) ? day.slice(0, 7) : day.slice(0, 4);
  }

  #set(window: Window, settled: boolean): void {
    this.#window = window;
    this.redraw();
    this.#tell(window, settled);
  }

  #press(event: PointerEvent, svg: SVGSVGElement): void {
    this.moved = false;
    const target = event.target instanceof Element ? event.target : svg;
    // A finger may only draw on the axis: elsewhere it scrolls the page.
    if (
      event.button !== 0 ||
      target.closest('a') ||
      (event.pointerType === 'touch' && target !== this.#zone && !target.closest('.edge'))
    )
      return;
    event.preventDefault();
    const { x: start } = this.#axis.toDrawing(event);
    const edge = target.closest<SVGElement>('.edge')?.dataset.edge as Edge | undefined;
    const before = this.#window;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    let frame = 0;
    const draw = (x: number): void => {
      if (edge) return this.#set(inOrder({ ...before, [edge]: this.#snap(x) }, edge), false);
      this.#set(
        { from: this.#snap(Math.min(start, x)), to: this.#snap(Math.max(start, x)) },
        false,
      );
    };
    const move = (next: PointerEvent): void => {
      const { x } = this.#axis.toDrawing(next);
      if (!this.moved && Math.abs(x - start) < 4) return;
      this.moved = true;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => draw(x));
    };
    const done = (next: PointerEvent): void => {
      lifetime.abort();
      cancelAnimationFrame(frame);
      if (next.type === 'pointercancel') return this.#set(before, true);
      if (this.moved) {
        draw(this.#axis.toDrawing(next).x);
        this.#tell(this.#window, true);
      }
    };
    svg.setPointerCapture(event.pointerId);
    svg.addEventListener('pointermove', move, { signal });
    svg.addEventListener('pointerup', done, { signal });
    svg.addEventListener('pointercancel', done, { signal });
  }

  #key(event: KeyboardEvent, edge: Edge): void {
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
      PageDown: 12,
      PageUp: -12,
    };
    const [start, end] = this.#axis.ends;
    const step = steps[event.key];
    let next: string | undefined;
    if (event.key === 'Home') next = edge === 'from' ? undefined : this.#window.from;
    else if (event.key === 'End') next = edge === 'to' ? undefined : this.#window.to;
    else if (event.key === 'Escape') return this.#set({ from: undefined, to: undefined }, true);
    else if (step !== undefined) {
      const now = this.#window[edge] ?? (edge === 'from' ? start : addDays(end, -1));
      const fine = this.#axis.finePart(this.#axis.at(firstDay(now)) + 1);
      next = addMonths(now, fine ? step : step * 12).slice(0, fine ? 7 : 4);
      if (firstDay(next) <= start && edge === 'from') next = undefined;
      else if (lastDay(next) >= addDays(end, -1) && edge === 'to') next = undefined;
    } else return;
    event.preventDefault();
    this.#set(inOrder({ ...this.#window, [edge]: next }, edge), true);
  }
}

/** An edge that is taken past the other takes it along. */
function inOrder(window: Window, moved: Edge): Window {
  const { from, to } = window;
  if (from === undefined || to === undefined || firstDay(from) <= lastDay(to)) return window;
  return moved === 'from' ? { from, to: from } : { from: to, to };
}
