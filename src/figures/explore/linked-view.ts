/** What the reader does becomes a state; form, list, timeline, map, panel and address show it. */
import { isPlainClick } from '../../lib/dom.ts';
import { filtersOf, nothing, parse, roundExtent, type ExploreState } from './state.ts';
import { copyLink, leftOut, PageAddress, type Writing } from './address.ts';
import { entryOf, save, toCsv, toGeoJson } from '../../islands/explore/download.ts';
import { fillChoices, fillForm, readForm } from './form.ts';
import { framesOf } from './frames.ts';
import { bringIntoView, Listing } from './listing.ts';
import { LinkedMap } from './map.ts';
import { Opened } from './opened.ts';
import { Player } from './player.ts';
import { rowActions } from './row-actions.ts';
import { LinkedTime } from './time.ts';

/** Details of the events by which timeline and map tell what the reader did there. */
type Windowed = CustomEvent<{ from?: string; to?: string }>;
type Picked = CustomEvent<{ id: string; keyboard?: boolean }>;
type Moved = CustomEvent<{ extent: readonly number[]; byReader?: boolean }>;

export class LinkedView {
  #root: HTMLElement;
  #form: HTMLFormElement;
  #list: Listing;
  #time: LinkedTime;
  #map: LinkedMap;
  #opened: Opened;
  #player: Player;
  #address: PageAddress;
  #state: ExploreState = nothing;
  /** The incident that was chosen on the map, which needs not be told of it. */
  #fromMap: string | undefined;

  /** Takes over what the page printed; throws where it lacks a part that nothing goes without. */
  constructor(root: HTMLElement, signal: AbortSignal) {
    const form = root.querySelector('form');
    const panel = root.querySelector<HTMLElement>('.opened');
    if (!form || !panel) throw new Error('the page lacks its form or its panel');
    this.#root = root;
    this.#form = form;
    this.#list = new Listing(root);
    this.#time = new LinkedTime(root, () =>
      this.#notice('The part that zooms the timeline did not load.'),
    );
    this.#map = new LinkedMap(root);
    this.#opened = new Opened(panel);
    this.#address = new PageAddress(signal);
    const days = this.#list.items.map((i) => i.first);
    this.#player = new Player(
      {
        frames: framesOf(days, root.dataset.recent, root.dataset.until ?? '9999'),
        to: () => this.#state.to,
        show: (window) => this.#change({ ...this.#state, ...window, id: undefined }, 'replace'),
      },
      root.querySelector('[data-do=play]'),
    );
    this.#listen(signal);
    this.#map.watch(signal, (line) => this.#say('.lack', line));
    void customElements.whenDefined('time-line').then(() => this.#showTime());
    this.#restore();
  }

  #listen(signal: AbortSignal): void {
    const form = this.#form;
    form.addEventListener(
      'input',
      () => this.#change(readForm(form, this.#list.vocabulary, this.#state), 'replace'),
      { signal },
    );
    for (const sign of ['pointerenter', 'focusin'])
      form.addEventListener(sign, () => fillChoices(form), { signal, once: true });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener(
      'reset',
      (event) => (
        event.preventDefault(),
        this.#change({ ...nothing, id: this.#state.id }, 'replace')
      ),
      {
        signal,
      },
    );
    const on = <E extends Event>(type: string, listen: (event: E) => void): void =>
      this.#root.addEventListener(type, listen as (event: Event) => void, { signal });
    on<MouseEvent>('click', (event) => this.#clicked(event));
    on<KeyboardEvent>('keydown', (event) => this.#key(event));
    on<Windowed>('timeline:window', (event) => this.#windowed(event));
    on<Picked>('timeline:select', (event) => this.#picked(event));
    on<Picked>('map:select', (event) => this.#pickedOnMap(event));
    on<Moved>('map:move', (event) => this.#moved(event));
    const offer = rowActions(this.#map.element !== null);
    on('pointerover', offer);
    on('focusin', offer);
    window.addEventListener('popstate', () => this.#restore(), { signal });
    signal.addEventListener('abort', () => this.#player.pause());
  }

  /** Takes the state from the address. */
  #restore(): void {
    const { state, dropped } = parse(location.search, this.#list.vocabulary);
    this.#change(state, 'keep');
    if (state.box) this.#map.fit(state.box);
    if (dropped.length > 0) this.#notice(leftOut(dropped));
  }

  /** Shows a state everywhere, and writes it into the address. */
  #change(state: ExploreState, how: Writing): void {
    const before = this.#state;
    this.#state = state;
    if (how !== 'keep') this.#notice('');
    this.#list.narrow(state);
    fillForm(this.#form, state);
    this.#map.show(this.#list.narrowed);
    this.#showTime();
    if (before.id !== state.id || how === 'keep') this.#open(state.id, before.id);
    this.#time.offerZoom(state);
    this.#offerFilters(state);
    const unbox = this.#root.querySelector<HTMLButtonElement>('[data-do=unbox]');
    if (unbox) unbox.hidden = state.box === undefined;
    this.#address.write(state, how, () => this.#say('output', this.#list.count));
  }

  #showTime(): void {
    this.#time.show(this.#list.narrowed, this.#state);
  }

  #open(id: string | undefined, before: string | undefined): void {
    const item = this.#list.get(id);
    this.#list.get(before)?.link.removeAttribute('aria-current');
    item?.link.setAttribute('aria-current', 'true');
    const left = item === undefined && this.#opened.panel.contains(document.activeElement);
    this.#opened.show(item);
    if (id !== this.#fromMap) this.#map.select(id ?? null);
    if (item) bringIntoView(item.row);
    // Focus must not be lost with what had it.
    if (left) this.#opened.goBack(this.#list.get(before));
  }

  /** Opens an incident, or closes it, as a step that Back undoes. */
  #select(id: string | undefined, keyboard: boolean): void {
    if (id !== this.#state.id) {
      this.#opened.keepOrigin();
      this.#change({ ...this.#state, id }, 'push');
    }
    if (id !== undefined && keyboard) this.#opened.focus();
  }

  #close(): void {
    const before = this.#list.get(this.#state.id);
    this.#select(undefined, false);
    if (document.activeElement === document.body) this.#opened.goBack(before);
  }

  #picked(event: Picked): void {
    if (!this.#list.get(event.detail.id)) return;
    event.preventDefault();
    this.#select(event.detail.id, event.detail.keyboard ?? false);
  }

  #pickedOnMap(event: Picked): void {
    this.#fromMap = event.detail.id;
    this.#picked(event);
    this.#fromMap = undefined;
  }

  #windowed(event: Windowed): void {
    this.#player.pause();
    this.#change({ ...this.#state, from: event.detail.from, to: event.detail.to }, 'replace');
  }

  #moved(event: Moved): void {
    // What the map does at our bidding is no wish to narrow.
    if (event.detail.byReader === false) return;
    this.#change({ ...this.#state, box: roundExtent(event.detail.extent) }, 'replace');
  }

  #clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLButtonElement>('[data-do]');
    if (button)
      return this.#do(button.dataset.do ?? '', target?.closest('li') ?? null, button.value);
    const link = target?.closest<HTMLElement | SVGElement>('a');
    const mark = link?.closest<HTMLElement | SVGElement>(
      'li[data-incident], .on-map a[data-incident]',
    );
    if (!mark || event.defaultPrevented || !isPlainClick(event)) return;
    event.preventDefault();
    this.#select(mark.dataset.incident, event.detail === 0);
  }

  #key(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (event.key === 'Escape' && !this.#opened.panel.hidden && !target?.closest('form'))
      return this.#close();
    const row = target?.closest<HTMLElement>('li[data-incident]');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!row || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#list.step(row, step);
  }

  #do(action: string, row: HTMLElement | null, value: string): void {
    const id = row?.dataset.incident ?? this.#opened.item?.id;
    const entries = () => this.#list.shown.map(entryOf);
    const actions: Record<string, () => void> = {
      close: () => this.#close(),
      map: () => id && (this.#view('map'), this.#map.reach(id)),
      time: () => id && (this.#view('years'), this.#time.reach(id)),
      play: () => this.#player.toggle(),
      earlier: () => (this.#player.pause(), this.#player.step(-1)),
      later: () => (this.#player.pause(), this.#player.step(1)),
      zoom: () => this.#zoom(),
      filters: () => this.#unfold(),
      view: () => this.#view(value),
      unbox: () => this.#change({ ...this.#state, box: undefined }, 'replace'),
      copy: () => void copyLink(this.#state).then((said) => this.#notice(said)),
      csv: () => save('incidents.csv', 'text/csv;charset=utf-8', toCsv(entries())),
      geojson: () => save('incidents.geojson', 'application/geo+json', toGeoJson(entries())),
    };
    actions[action]?.();
  }

  /** Lays the window out over the whole axis, or all the years again. */
  #zoom(): void {
    const { from, to, zoom } = this.#state;
    const wanted = from !== undefined && to !== undefined ? ([from, to] as const) : undefined;
    this.#change(
      { ...this.#state, zoom: wanted?.join() === zoom?.join() ? undefined : wanted },
      'push',
    );
  }

  /** Says how many filters are set, and offers to clear them. */
  #offerFilters(state: ExploreState): void {
    const set = filtersOf(state);
    const button = this.#root.querySelector('[data-do=filters]');
    const label = set > 0 ? `Filters (${set})` : 'Filters';
    if (button && button.textContent !== label) button.textContent = label;
    this.#form.querySelector('[type=reset]')?.toggleAttribute('hidden', set === 0);
  }

  /** On a narrow screen: shows the filters, or folds them. */
  #unfold(): void {
    const open = this.#root.toggleAttribute('data-filters');
    this.#root.querySelector('[data-do=filters]')?.setAttribute('aria-expanded', String(open));
  }

  /** On a narrow screen: one of map, years and list at a time. */
  #view(wanted: string): void {
    this.#root.dataset.view = wanted;
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-do=view]'))
      button.setAttribute('aria-pressed', String(button.value === wanted));
  }

  #notice(line: string): void {
    this.#say('.notice', line);
  }

  /** Fills a line that is read out; the same words are not said again. */
  #say(where: string, line: string): void {
    const place = this.#root.querySelector(where);
    if (place && place.textContent !== line) place.textContent = line;
  }
}
