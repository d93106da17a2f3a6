/** What the linked view asks of the timeline, and what it does until there is one. */
import type { ExploreState } from './state.ts';
import type { TimeLine } from '../timeline/time-line.ts';

/** The timeline above the list. */
export class LinkedTime {
  #element: TimeLine | null;
  #button: HTMLButtonElement | null;
  /** The span to which the axis is zoomed, as the address has it. */
  #zoomed = '';

  #failed: () => void;

  /** @param failed called where the part that zooms does not load */
  constructor(root: ParentNode, failed: () => void) {
    this.#failed = failed;
    this.#element = root.querySelector<TimeLine>('time-line');
    this.#button = root.querySelector<HTMLButtonElement>('[data-do=zoom]');
  }

  /** Shows these incidents, or all, and the window and the incident that a state names. */
  show(ids: ReadonlySet<string> | null, { from, to, id, zoom }: ExploreState): void {
    const time = this.#element;
    // Until its script has taken over it has no methods.
    if (!time?.show) return;
    time.show(ids);
    time.window(from, to);
    time.select(id ?? null);
    const wanted = zoom?.join() ?? '';
    if (wanted === this.#zoomed) return;
    this.#zoomed = wanted;
    time.zoom(...(zoom ?? [])).catch(() => this.#failed());
  }

  /** Takes the reader to an incident's mark. */
  reach(id: string): void {
    this.#element?.reach(id);
  }

  /** Lets the button say what it would do: a window with two ends can fill the axis. */
  offerZoom({ from, to, zoom }: ExploreState): void {
    if (!this.#button) return;
    const can = from !== undefined && to !== undefined && zoom?.join() !== `${from},${to}`;
    this.#button.hidden = !can && zoom === undefined;
    this.#button.textContent = can ? 'Zoom to these dates' : 'All the years';
  }
}
