/** What the linked view asks of the map, and what it does without one. */
import type { Extent } from './state.ts';

interface MapElement extends HTMLElement {
  show(ids: ReadonlySet<string> | null): void;
  select(id: string | null): void;
  fit(extent: Extent): void;
  reach(id: string): void;
}

/** Milliseconds between two changes of the map. */
const pause = 80;

const works = (element: HTMLElement | null): element is MapElement =>
  typeof (element as Partial<MapElement> | null)?.show === 'function';

/** The map beside the list. Until its script has taken over, and if it never does, what is asked of it is kept. */
export class LinkedMap {
  readonly element: HTMLElement | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: { ids: ReadonlySet<string> | null; id: string | null; extent: Extent | undefined } = {
    ids: null,
    id: null,
    extent: undefined,
  };

  constructor(root: ParentNode) {
    this.element = root.querySelector<HTMLElement>('live-map');
  }

  /** Waits for the map's script. @param missing called with one clear line if it does not come */
  watch(signal: AbortSignal, missing: (line: string) => void): void {
    const { element } = this;
    if (!element) return;
    const failed = (): void =>
      missing(
        'The interactive map did not load: the map stands still. Timeline, list and filters work.',
      );
    void customElements.whenDefined('live-map').then(() => {
      if (signal.aborted || !works(element)) return;
      const { ids, id, extent } = this.#wanted;
      if (extent) element.fit(extent);
      if (ids) element.show(ids);
      if (id !== null) element.select(id);
    });
    const loaded = (): void => {
      if (!customElements.get('live-map')) failed();
    };
    if (document.readyState === 'complete') setTimeout(loaded);
    else window.addEventListener('load', loaded, { signal });
  }

  /** Shows only these incidents, as soon as there is time: while a window is drawn they change with every frame. */
  show(ids: ReadonlySet<string> | null): void {
    this.#wanted.ids = ids;
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (works(this.element)) this.element.show(this.#wanted.ids);
    }, pause);
  }

  select(id: string | null): void {
    this.#wanted.id = id;
    if (works(this.element)) this.element.select(id);
  }

  fit(extent: Extent): void {
    this.#wanted.extent = extent;
    if (works(this.element)) this.element.fit(extent);
  }

  /** Takes the reader to an incident's mark, or to the map where it has none. */
  reach(id: string): void {
    if (!this.element) return;
    this.element.scrollIntoView({ block: 'nearest' });
    if (works(this.element)) this.element.reach(id);
    else
      this.element
        .querySelector<HTMLElement>(`a[data-incident="${CSS.escape(id)}"]`)
        ?.focus({ preventScroll: true });
  }
}
