/** What the linked view asks of the timeline, and what it does until there is one. */
import type { ExploreState } from './state.ts';
import type { TimeLine } from '../timeline/time-line.ts';

/** The timeline above the list. */
export class LinkedTime {
  #element: TimeLine | null;
  #button: HTMLButtonElement | null;
  #enlarged = false;

  constructor(root: ParentNode) {
    this.#element = root.querySelector<TimeLine>('time-line');
    this.#button = root.querySelector<HTMLButtonElement>('[data-do=zoom]');
  }

  /** Shows these incidents, or all, and the window and the incident that a state names. */
  show(ids: ReadonlySet<string> | null, { from, to, id }: ExploreState): void {
    const time = this.#element;
    // Until its script has taken over it has no methods.
    if (!time?.show) return;
    time.show(ids);
    time.window(from, to);
    time.select(id ?? null);
  }

  /** Takes the reader to an incident's mark. */
  reach(id: string): void {
    this.#element?.reach(id);
  }

  /** Lets the button say what it would do: only a window with two ends can be enlarged. */
  offerZoom({ from, to }: ExploreState): void {
    if (!this.#button) return;
    this.#button.disabled = !this.#enlarged && (from === undefined || to === undefined);
    this.#button.textContent = this.#enlarged ? 'All the years' : 'Enlarge this window';
  }

  /** Enlarges the window, or shows all the years again; rejects where the part that does it does not load. */
  async zoom({ from, to }: ExploreState): Promise<void> {
    await (this.#enlarged ? this.#element?.zoom() : this.#element?.zoom(from, to));
    this.#enlarged = !this.#enlarged;
  }
}
