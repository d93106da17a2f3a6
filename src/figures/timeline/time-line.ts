/** `<time-line>`: one tab stop with arrow keys, names on hover, and, where it narrows other views, a window to draw and zoom. */
import { isPlainClick } from '../../lib/dom.ts';
import { groupBy } from '../../lib/group-by.ts';
import { TimeAxis } from './axis.ts';
import { Brush } from './brush.ts';
import { readMark, restoreMark, type DrawnMark } from './drawn-mark.ts';
import { columnHeight, monthName } from './months.ts';
import { Tip } from './tip.ts';
import type { Zoom } from './zoom.ts';

export class TimeLine extends HTMLElement {
  #lifetime = new AbortController();
  #marks: DrawnMark[] = [];
  #byId = new Map<string, DrawnMark>();
  #stop: DrawnMark | undefined;
  #chosen: DrawnMark | undefined;
  #brush: Brush | undefined;
  #zoom: Zoom | undefined;
  #axis: TimeAxis | undefined;
  #shown: ReadonlySet<string> | null = null;

  connectedCallback(): void {
    const svg = this.querySelector<SVGSVGElement>('.drawing');
    if (!svg) return;
    try {
      this.#start(svg, this.#lifetime.signal);
      this.dataset.ready = '';
    } catch (error) {
      this.#undo();
      this.dataset.failed = '';
      console.error('time-line: the static drawing stays:', error);
    }
  }

  disconnectedCallback(): void {
    this.#undo();
  }

  /** Leaves the server's drawing. */
  #undo(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    this.#zoom?.reset();
    this.#brush?.remove();
    this.show(null);
    this.#marks.forEach(restoreMark);
    this.#zoom = this.#brush = undefined;
    this.#marks = [];
    this.removeAttribute('data-ready');
    this.removeAttribute('data-zoomed');
  }

  #start(svg: SVGSVGElement, signal: AbortSignal): void {
    const axis = (this.#axis = new TimeAxis(
      svg,
      this.dataset.domain ?? '',
      this.dataset.range ?? '',
    ));
    this.#marks = [...svg.querySelectorAll<SVGAElement>('.marks a')].map(readMark);
    this.#byId = new Map(this.#marks.map((mark) => [mark.id, mark]));
    for (const { element } of this.#marks) element.setAttribute('tabindex', '-1');
    this.#setTabStop(this.#marks[0]);
    const tip = new Tip(axis, this.#marks, signal);
    svg.addEventListener('focusin', (event) => this.#focused(event, tip), { signal });
    svg.addEventListener('focusout', () => tip.hide(), { signal });
    svg.addEventListener('keydown', (event) => this.#key(event), { signal });
    svg.addEventListener('click', (event) => this.#clicked(event, tip), { signal });
    if (this.hasAttribute('data-brush')) {
      this.#brush = new Brush(svg, axis, signal, (window, settled) =>
        this.#dispatch('timeline:window', { ...window, settled }),
      );
    }
  }

  /** Shows only these marks in full; the others step back, and their names go. `null` shows all. */
  show(ids: ReadonlySet<string> | null): void {
    this.#shown = ids;
    for (const mark of this.#marks) {
      const out = ids !== null && !ids.has(mark.id);
      if (out === mark.out) continue;
      mark.out = out;
      mark.element.classList.toggle('out', out);
    }
    const hidden = new Set(this.#marks.filter((m) => m.out).map((m) => m.id));
    for (const name of this.querySelectorAll<SVGElement>('[data-names]'))
      name.classList.toggle('away', hidden.has(name.dataset.names ?? ''));
    this.#countMonths();
    if (this.#stop?.out) this.#setTabStop(this.#marks.find((m) => !m.out) ?? this.#stop);
  }

  /** Lets the columns of the months count what is shown. */
  #countMonths(): void {
    if (!this.#axis) return;
    const [start, end] = this.#axis.ends;
    const begun = this.#marks.filter((m) => m.first >= start && m.first < end);
    const months = [...groupBy(begun, (m) => m.first.slice(0, 7))];
    const most = Math.max(0, ...months.map(([, own]) => own.length));
    this.#axis.svg.querySelectorAll('.month').forEach((column, i) => {
      const [month, own] = months[i] ?? ['', []];
      const count = own.filter((m) => !m.out).length;
      const height = columnHeight(count, most);
      column.setAttribute('y', String((this.#axis?.height ?? 0) - 20 - height));
      column.setAttribute('height', String(height));
      column.firstElementChild?.replaceChildren(monthName(month, count));
    });
  }

  /** Marks one as chosen, or none. */
  select(id: string | null): void {
    this.#chosen?.element.removeAttribute('aria-current');
    this.#chosen = id === null ? undefined : this.#byId.get(id);
    this.#chosen?.element.setAttribute('aria-current', 'true');
    if (this.#chosen) this.#setTabStop(this.#chosen);
  }

  /** Takes the reader to a mark. */
  reach(id: string): void {
    const mark = this.#byId.get(id);
    if (!mark) return;
    this.#setTabStop(mark);
    mark.element.focus({ preventScroll: true });
    mark.element.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  /** Draws a window of ISO days, months or years; nothing where both are missing. */
  window(from: string | undefined, to: string | undefined): void {
    this.#brush?.show(from, to);
  }

  /** Lays the time between two days out over the whole length, or the whole time again. */
  async zoom(from?: string, to?: string): Promise<void> {
    if (!this.#axis) return;
    if (!this.#zoom) {
      if (from === undefined) return;
      const module = await import('./zoom.ts');
      this.#zoom = new module.Zoom(
        this.#axis,
        this.#marks,
        this.dataset.form === 'strip' ? 'strip' : 'lanes',
      );
    }
    if (from === undefined || to === undefined) this.#zoom.reset();
    else this.#zoom.to(from, to);
    this.toggleAttribute('data-zoomed', from !== undefined);
    this.#brush?.redraw();
    this.show(this.#shown);
  }

  #dispatch(type: 'timeline:window' | 'timeline:select', detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, cancelable: true, detail }));
  }

  /** Makes one mark the tab stop. */
  #setTabStop(mark: DrawnMark | undefined): void {
    this.#stop?.element.setAttribute('tabindex', '-1');
    this.#stop = mark;
    mark?.element.setAttribute('tabindex', '0');
  }

  #markOf(event: Event): DrawnMark | undefined {
    const element =
      event.target instanceof Element
        ? event.target.closest<SVGAElement>('a[data-incident]')
        : null;
    return this.#byId.get(element?.dataset.incident ?? '');
  }

  #focused(event: FocusEvent, tip: Tip): void {
    const mark = this.#markOf(event);
    if (!mark) return;
    this.#setTabStop(mark);
    if (mark.element.matches(':focus-visible')) tip.show(mark);
  }

  #key(event: KeyboardEvent): void {
    const mark = this.#markOf(event);
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    const open = this.#marks.filter((m) => !m.out && !m.element.hasAttribute('display'));
    const at = open.indexOf(mark);
    const next = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: open.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    open[Math.max(0, Math.min(open.length - 1, next))]?.element.focus();
  }

  #clicked(event: MouseEvent, tip: Tip): void {
    if (!isPlainClick(event)) return;
    // Marks are small: a click beside one still means it.
    const mark = this.#markOf(event) ?? (this.#brush?.moved ? undefined : tip.near(event));
    if (!mark) return;
    const keyboard = event.detail === 0;
    if (!this.#dispatch('timeline:select', { id: mark.id, keyboard })) event.preventDefault();
    else if (!this.#markOf(event)) location.assign(mark.element.href.baseVal);
  }
}

customElements.define('time-line', TimeLine);
