/** `<live-map>`: a static map that Leaflet takes over in place when the reader first uses it. */
import { element, isPlainClick } from '../../lib/dom.ts';
import { styled } from '../../lib/stylesheet.ts';
import type { Extent } from '../../records/dossier/map.ts';
import styles from './live/live.css?url';
import type { Live } from './live/live.ts';

export class LiveMapElement extends HTMLElement {
  #lifetime = new AbortController();
  #live: Promise<Live | undefined> | undefined;
  #shown: ReadonlySet<string> | null = null;

  connectedCallback(): void {
    const drawing = this.querySelector('svg.static-map');
    if (!drawing || !this.dataset['source']) return;
    const { signal } = this.#lifetime;
    const button = element('button', { type: 'button', class: 'open-map' }, 'Zoom and move');
    this.append(button);
    button.addEventListener('click', () => void this.#open().then((live) => live?.focus()), {
      signal,
    });
    this.addEventListener(
      'click',
      (event) => {
        const link =
          event.target instanceof Element ? event.target.closest('svg.static-map a') : null;
        if (!link || !isPlainClick(event)) return;
        event.preventDefault();
        const { incident, place } = (link as SVGAElement).dataset;
        void this.#open().then((live) => {
          if (!live) location.assign(link.getAttribute('href') ?? '');
          else live.choose(incident ?? place ?? '');
        });
      },
      { signal },
    );
    if (this.hasAttribute('eager')) {
      const near = new IntersectionObserver(
        (entries) => entries.some((e) => e.isIntersecting) && void this.#open(),
        {
          rootMargin: '300px',
        },
      );
      near.observe(this);
      signal.addEventListener('abort', () => near.disconnect());
    } else {
      // The first sign of interest fetches what a click will need.
      this.addEventListener(
        'pointerenter',
        () => void import('./live/live.ts').catch(() => undefined),
        { signal, once: true },
      );
      this.addEventListener('dblclick', () => void this.#open(), { signal });
    }
  }

  /** Marks only these incidents; all of them for null. */
  show(ids: ReadonlySet<string> | null): void {
    this.#shown = ids;
    for (const mark of this.querySelectorAll<SVGElement>('svg.static-map [data-incident]'))
      mark.toggleAttribute('hidden', ids !== null && !ids.has(mark.dataset['incident'] ?? ''));
    void this.#live?.then((live) => live?.show(ids));
  }

  /** Opens the popup of an incident or crossing, or closes it, without an event. */
  select(id: string | null): void {
    for (const mark of this.querySelectorAll<SVGElement>('svg.static-map a'))
      mark.classList.toggle(
        'chosen',
        id !== null && [mark.dataset['incident'], mark.dataset['place']].includes(id),
      );
    void this.#live?.then((live) => live?.select(id));
  }

  /** Takes the reader to an incident or crossing: into its popup, or to its mark on the static map. */
  reach(id: string): void {
    void this.#open().then((live) => {
      if (live) live.reach(id);
      else
        this.querySelector<SVGElement>(
          `svg.static-map a[data-incident="${CSS.escape(id)}"]`,
        )?.focus({ preventScroll: true });
    });
  }

  /** Moves the map so that an extent fills it. */
  fit(extent: Extent): void {
    void this.#open().then((live) => live?.fit(extent));
  }

  #open(): Promise<Live | undefined> {
    this.#live ??= this.#takeOver();
    return this.#live;
  }

  async #takeOver(): Promise<Live | undefined> {
    this.dataset['loading'] = '';
    try {
      const [{ takeOver }, response] = await Promise.all([
        import('./live/live.ts'),
        fetch(this.dataset['source'] ?? ''),
        styled(styles),
      ]);
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
      const data = await response.json();
      if (this.#lifetime.signal.aborted) return undefined;
      const live = await takeOver(this, data, this.#lifetime.signal);
      if (this.#shown) live.show(this.#shown);
      this.querySelector('.open-map')?.remove();
      this.dataset['ready'] = '';
      return live;
    } catch (error) {
      this.dataset['failed'] = '';
      console.error('live-map: the interactive map failed to load; the static map stays.', error);
      const line = element('p', { class: 'missing', role: 'status' });
      line.textContent =
        'The interactive map failed to load; showing the static map, whose marks lead to their pages.';
      this.querySelector('.open-map')?.replaceWith(line);
      return undefined;
    } finally {
      delete this.dataset['loading'];
    }
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    void this.#live?.then((live) => live?.remove());
    this.#live = undefined;
    this.querySelector('.open-map, .missing')?.remove();
    for (const state of ['data-ready', 'data-failed']) this.removeAttribute(state);
  }
}

customElements.define('live-map', LiveMapElement);
