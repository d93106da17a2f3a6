/** The list of incidents: which of its rows a state lets stand. */
import type { ExploreState, Vocabulary } from './state.ts';
import { matcher, readItems, vocabularyOf, type Item } from './items.ts';

export class Listing {
  /** The values that an address may name. */
  readonly vocabulary: Vocabulary;
  readonly items: readonly Item[];
  #root: ParentNode;
  #byId: ReadonlyMap<string, Item>;
  #shown: ReadonlySet<string>;

  constructor(root: ParentNode) {
    this.#root = root;
    this.items = readItems(root);
    this.#byId = new Map(this.items.map((item) => [item.id, item]));
    this.vocabulary = vocabularyOf(this.items);
    this.#shown = new Set(this.#byId.keys());
  }

  get(id: string | undefined): Item | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** Lets only those rows stand that fit a state, and only the years that still have one. */
  narrow(state: ExploreState): void {
    const fits = matcher(state);
    const shown = new Set<string>();
    for (const item of this.items) {
      const fit = fits(item);
      if (fit) shown.add(item.id);
      if (item.row.hidden === fit) item.row.hidden = !fit;
    }
    this.#shown = shown;
    for (const year of this.#root.querySelectorAll<HTMLElement>('[data-year]')) {
      const empty = !year.querySelector('li:not([hidden])');
      if (year.hidden !== empty) year.hidden = empty;
    }
    const none = this.#root.querySelector<HTMLElement>('.none');
    if (none) none.hidden = shown.size > 0;
  }

  /** The items whose rows stand, in the list's order. */
  get shown(): Item[] {
    return this.items.filter((item) => this.#shown.has(item.id));
  }

  /** The ids of the rows that stand; `null` where all do. */
  get narrowed(): ReadonlySet<string> | null {
    return this.#shown.size === this.items.length ? null : this.#shown;
  }

  /** How many rows stand, in words. */
  get count(): string {
    const all = `${this.items.length} incidents`;
    return this.narrowed ? `${this.#shown.size} of ${all}` : all;
  }

  /** Moves the focus from a row to one that stands after or before it. */
  step(row: HTMLElement, by: number): void {
    const { shown } = this;
    shown[shown.findIndex((item) => item.row === row) + by]?.link.focus();
  }
}

/** Scrolls the list, but not the page, until a row can be seen. */
export function bringIntoView(row: HTMLElement): void {
  const list = row.closest<HTMLElement>('.scroll');
  if (!list || list.scrollHeight <= list.clientHeight + 1) return;
  const [at, frame] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (at.top < frame.top + 40 || at.bottom > frame.bottom)
    list.scrollTop += at.top - frame.top - frame.height / 3;
}
