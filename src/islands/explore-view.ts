/** Map, timeline and list as one view: one state, which is the page's address. */
import type { TimeLine } from './time-line.ts';
import { toCsv, toGeoJson, save, type Entry } from './explore/download.ts';
import { fillChoices, fillForm, readForm } from './explore/form.ts';
import { framesOf, neighbour, type Frame } from './explore/frames.ts';
import { matcher, readItems, vocabularyOf, type Item } from './explore/items.ts';
import { LinkedMap } from './explore/map.ts';
import { Opened } from './explore/opened.ts';
import { format, nothing, parse, roundExtent, type ExploreState, type Vocabulary } from './explore-state.ts';

/** How long a frame stands while the years are played. */
const pace = 700;
/** How long the address and the spoken count wait for a movement to come to rest. */
const rest = 150;

/** What the fields are called when one of them was not understood. */
const fieldNames: Record<string, string> = {
  from: 'start',
  to: 'end',
  kind: 'kind',
  side: 'side',
  actor: 'actor',
  place: 'place',
  status: 'status',
  killed: 'number killed',
  box: 'part of the map',
  id: 'incident',
};

/** Scrolls the list, but not the page, until a row can be seen. */
function bringIntoView(row: HTMLElement): void {
  const list = row.closest<HTMLElement>('.scroll');
  if (!list || list.scrollHeight <= list.clientHeight + 1) return;
  const [at, frame] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (at.top < frame.top + 40 || at.bottom > frame.bottom) list.scrollTop += at.top - frame.top - frame.height / 3;
}

/** The two buttons that every row offers. */
function actions(): HTMLElement {
  const span = document.createElement('span');
  span.className = 'act';
  for (const [name, text] of [
    ['map', 'Map'],
    ['time', 'Time'],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.do = name;
    button.textContent = text ?? '';
    span.append(button);
  }
  return span;
}

class ExploreView extends HTMLElement {
  #lifetime = new AbortController();
  #state: ExploreState = nothing;
  #items: Item[] = [];
  #byId = new Map<string, Item>();
  #vocabulary: Vocabulary = vocabularyOf([]);
  #shown: ReadonlySet<string> = new Set();
  #opened: Opened | undefined;
  #map: LinkedMap = new LinkedMap(this);
  #frames: Frame[] = [];
  #timer = 0;
  #playing = 0;
  /** Where the reader was before an incident was opened. */
  #origin: Element | null = null;
  #enlarged = false;
  /** The incident that was chosen on the map, which needs not be told of it. */
  #fromMap: string | undefined;
  #act = actions();

  connectedCallback(): void {
    try {
      this.#start(this.#lifetime.signal);
      this.dataset.ready = '';
    } catch (error) {
      this.dataset.failed = '';
      console.error('The list, the timeline and the map stay as they were printed:', error);
    }
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    clearInterval(this.#playing);
    clearTimeout(this.#timer);
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  get #time(): TimeLine | null {
    return this.querySelector<TimeLine>('time-line');
  }

  #button(name: string): HTMLButtonElement | null {
    return this.querySelector(`[data-do=${name}]`);
  }

  #start(signal: AbortSignal): void {
    const panel = this.querySelector<HTMLElement>('.opened');
    if (!this.#form || !panel) throw new Error('the page lacks its form or its panel');
    this.#items = readItems(this);
    this.#byId = new Map(this.#items.map((item) => [item.id, item]));
    this.#vocabulary = vocabularyOf(this.#items);
    this.#shown = new Set(this.#byId.keys());
    this.#opened = new Opened(panel);
    this.#map = new LinkedMap(this);
    this.#frames = framesOf(
      this.#items.map((i) => i.first),
      this.dataset.recent,
      this.dataset.until ?? '9999',
    );

    this.#form.addEventListener('input', () => this.#change(this.#read(), 'replace'), { signal });
    const form = this.#form;
    for (const sign of ['pointerenter', 'focusin']) form.addEventListener(sign, () => fillChoices(form), { signal, once: true });
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form.addEventListener('reset', (event) => (event.preventDefault(), this.#change({ ...nothing, id: this.#state.id }, 'replace')), {
      signal,
    });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('timeline:window', (event) => this.#windowed(event as CustomEvent<{ from?: string; to?: string }>), { signal });
    this.addEventListener('timeline:select', (event) => this.#picked(event as CustomEvent<{ id: string; keyboard?: boolean }>), { signal });
    this.addEventListener('atlas:select', (event) => this.#pickedOnMap(event as CustomEvent<{ id: string }>), { signal });
    this.addEventListener('atlas:move', (event) => this.#moved(event as CustomEvent<{ extent: readonly number[]; byReader?: boolean }>), {
      signal,
    });
    this.addEventListener('pointerover', (event) => this.#offer(event), { signal });
    this.addEventListener('focusin', (event) => this.#offer(event), { signal });
    window.addEventListener('popstate', () => this.#restore(), { signal });
    this.#map.watch(signal, (line) => {
      const lack = this.querySelector('.lack');
      if (lack) lack.textContent = line;
    });
    void customElements.whenDefined('time-line').then(() => this.#showTime());
    this.#restore();
  }

  /** Takes the state from the address. */
  #restore(): void {
    const { state, dropped } = parse(location.search, this.#vocabulary);
    this.#change(state, 'keep');
    if (state.box) this.#map.fit(state.box);
    if (dropped.length > 0)
      this.#notice(
        `Left out, because this address gives it in a way that is not understood here: ${dropped.map((name) => fieldNames[name] ?? name).join(', ')}.`,
      );
  }

  #read(): ExploreState {
    return this.#form ? readForm(this.#form, this.#vocabulary, this.#state) : this.#state;
  }

  /** Shows a state everywhere, and writes it into the address. */
  #change(state: ExploreState, how: 'replace' | 'push' | 'keep'): void {
    const before = this.#state;
    this.#state = state;
    if (how !== 'keep') this.#notice('');
    const fits = matcher(state);
    const shown = new Set<string>();
    for (const item of this.#items) {
      const fit = fits(item);
      if (fit) shown.add(item.id);
      if (item.row.hidden === fit) item.row.hidden = !fit;
    }
    this.#shown = shown;
    for (const year of this.querySelectorAll<HTMLElement>('[data-year]')) {
      const empty = !year.querySelector('li:not([hidden])');
      if (year.hidden !== empty) year.hidden = empty;
    }
    const none = this.querySelector<HTMLElement>('.none');
    if (none) none.hidden = shown.size > 0;
    if (this.#form) fillForm(this.#form, state);
    this.#map.show(shown.size === this.#items.length ? null : shown);
    this.#showTime();
    if (before.id !== state.id || how === 'keep') this.#open(state.id, before.id);
    this.#buttons();
    this.#settle(how);
  }

  #showTime(): void {
    const time = this.#time;
    if (!time?.show) return;
    time.show(this.#shown.size === this.#items.length ? null : this.#shown);
    time.window(this.#state.from, this.#state.to);
    time.select(this.#state.id ?? null);
  }

  #open(id: string | undefined, before: string | undefined): void {
    const item = id === undefined ? undefined : this.#byId.get(id);
    if (before !== undefined) this.#byId.get(before)?.link.removeAttribute('aria-current');
    item?.link.setAttribute('aria-current', 'true');
    const left = item === undefined && this.#opened?.panel.contains(document.activeElement);
    this.#opened?.show(item);
    if (id !== this.#fromMap) this.#map.select(id ?? null);
    if (item) bringIntoView(item.row);
    // Focus must not be lost with what had it.
    if (left) this.#goBack(before);
  }

  #buttons(): void {
    const zoom = this.#button('zoom');
    const { from, to, box } = this.#state;
    if (zoom) {
      zoom.disabled = !this.#enlarged && (from === undefined || to === undefined);
      zoom.textContent = this.#enlarged ? 'All the years' : 'Enlarge this window';
    }
    const unbox = this.#button('unbox');
    if (unbox) unbox.hidden = box === undefined;
  }

  /** The address and the count, once a movement has come to rest; a choice is written at once. */
  #settle(how: 'replace' | 'push' | 'keep'): void {
    const query = format(this.#state);
    const address = `${location.pathname}${query && `?${query}`}${location.hash}`;
    clearTimeout(this.#timer);
    if (how === 'push') history.pushState(null, '', address);
    this.#timer = window.setTimeout(() => {
      if (how === 'replace') history.replaceState(history.state, '', address);
      const output = this.querySelector('output');
      const count =
        this.#shown.size === this.#items.length
          ? `${this.#items.length} incidents`
          : `${this.#shown.size} of ${this.#items.length} incidents`;
      if (output && output.textContent !== count) output.textContent = count;
    }, rest);
  }

  /** Opens an incident, or closes it, as a step that Back undoes. */
  #select(id: string | undefined, keyboard: boolean): void {
    if (id !== this.#state.id) {
      if (this.#opened?.panel.hidden) this.#origin = document.activeElement;
      this.#change({ ...this.#state, id }, 'push');
    }
    if (id !== undefined && keyboard) this.#opened?.focus();
  }

  #close(): void {
    const before = this.#state.id;
    this.#select(undefined, false);
    if (document.activeElement === document.body) this.#goBack(before);
  }

  /** To where the reader was before the incident was opened, or to its row. */
  #goBack(id: string | undefined): void {
    const origin = this.#origin;
    const known = (origin instanceof HTMLElement || origin instanceof SVGElement) && origin.isConnected && origin !== document.body;
    const back = known ? origin : this.#byId.get(id ?? '')?.link;
    back?.focus({ preventScroll: true });
  }

  #picked(event: CustomEvent<{ id: string; keyboard?: boolean }>): void {
    if (!this.#byId.has(event.detail.id)) return;
    event.preventDefault();
    this.#select(event.detail.id, event.detail.keyboard ?? false);
  }

  #pickedOnMap(event: CustomEvent<{ id: string }>): void {
    this.#fromMap = event.detail.id;
    this.#picked(event);
    this.#fromMap = undefined;
  }

  #windowed(event: CustomEvent<{ from?: string; to?: string }>): void {
    this.#pause();
    this.#change({ ...this.#state, from: event.detail.from, to: event.detail.to }, 'replace');
  }

  #moved(event: CustomEvent<{ extent: readonly number[]; byReader?: boolean }>): void {
    // What the map does at our bidding is no wish to narrow.
    if (event.detail.byReader === false) return;
    this.#change({ ...this.#state, box: roundExtent(event.detail.extent) }, 'replace');
  }

  #clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const action = target?.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (action) return this.#do(action, target?.closest('li') ?? null);
    const link = target?.closest<HTMLElement | SVGElement>('a');
    const mark = link?.closest<HTMLElement | SVGElement>('li[data-incident], .on-map a[data-incident]');
    if (!mark || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#select(mark.dataset.incident, event.detail === 0);
  }

  #key(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (event.key === 'Escape' && this.#opened && !this.#opened.panel.hidden && !target?.closest('form')) return this.#close();
    const row = target?.closest<HTMLElement>('li[data-incident]');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!row || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const open = this.#items.filter((item) => this.#shown.has(item.id));
    open[open.findIndex((item) => item.row === row) + step]?.link.focus();
  }

  #do(action: string, row: HTMLElement | null): void {
    const id = row?.dataset.incident ?? this.#opened?.item?.id;
    const actions: Record<string, () => void> = {
      close: () => this.#close(),
      map: () => id && this.#map.reach(id),
      time: () => id && this.#time?.reach(id),
      play: () => (this.#playing ? this.#pause() : this.#play()),
      earlier: () => (this.#pause(), this.#step(-1)),
      later: () => (this.#pause(), this.#step(1)),
      zoom: () => void this.#zoom(),
      unbox: () => this.#change({ ...this.#state, box: undefined }, 'replace'),
      copy: () => void this.#copy(),
      csv: () => save('incidents.csv', 'text/csv;charset=utf-8', toCsv(this.#entries())),
      geojson: () => save('incidents.geojson', 'application/geo+json', toGeoJson(this.#entries())),
    };
    actions[action]?.();
  }

  /** Puts the row's ways to map and time where the reader is: into the row under the pointer, or with focus. */
  #offer(event: Event): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('li[data-incident]') : null;
    if (
      !row ||
      this.#act.parentElement === row ||
      (event.type === 'pointerover' && this.#act.parentElement?.contains(document.activeElement))
    )
      return;
    const [map, time] = this.#act.children;
    const title = row.querySelector('a')?.textContent ?? '';
    map?.setAttribute('aria-label', `Show on the map: ${title}`);
    map?.toggleAttribute('hidden', row.dataset.lat === undefined || this.#map.element === null);
    time?.setAttribute('aria-label', `Show in time: ${title}`);
    row.append(this.#act);
  }

  #step(by: 1 | -1): boolean {
    const frame = neighbour(this.#frames, this.#state.to, by);
    if (frame) this.#change({ ...this.#state, ...frame }, 'replace');
    return frame !== undefined;
  }

  #play(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    if (!neighbour(this.#frames, this.#state.to, 1)) this.#change({ ...this.#state, from: undefined, to: undefined }, 'replace');
    this.#step(1);
    this.#playing = window.setInterval(() => this.#step(1) || this.#pause(), pace);
    this.#sayPlaying();
  }

  #pause(): void {
    clearInterval(this.#playing);
    this.#playing = 0;
    this.#sayPlaying();
  }

  #sayPlaying(): void {
    const button = this.#button('play');
    if (!button) return;
    button.textContent = this.#playing ? 'Pause' : 'Play the years';
    button.setAttribute('aria-pressed', String(this.#playing > 0));
  }

  async #zoom(): Promise<void> {
    const { from, to } = this.#state;
    try {
      await (this.#enlarged ? this.#time?.zoom() : this.#time?.zoom(from, to));
      this.#enlarged = !this.#enlarged;
      this.#buttons();
    } catch {
      this.#notice('The part that enlarges the timeline did not load.');
    }
  }

  async #copy(): Promise<void> {
    const query = format(this.#state);
    const link = `${location.origin}${location.pathname}${query && `?${query}`}`;
    try {
      await navigator.clipboard.writeText(link);
      this.#notice('Link copied.');
    } catch {
      this.#notice(`Copy this link: ${link}`);
    }
  }

  #notice(line: string): void {
    const notice = this.querySelector('.notice');
    if (notice && notice.textContent !== line) notice.textContent = line;
  }

  /** The shown incidents as files give them. */
  #entries(): Entry[] {
    return this.#items
      .filter((item) => this.#shown.has(item.id))
      .map((item) => ({
        id: item.id,
        title: item.link.textContent ?? '',
        kind: item.kind,
        from: item.first,
        to: item.last,
        date: item.row.querySelector('time')?.textContent ?? '',
        place: item.row.querySelector('.place')?.textContent ?? '',
        status: item.row.dataset.status ?? '',
        latitude: item.point?.[1],
        longitude: item.point?.[0],
        address: item.link.href,
      }));
  }
}

customElements.define('explore-view', ExploreView);
