/** `<atlas-map>`: a drawn plate that Leaflet takes over in place when the reader first touches it. */
import sheet from './live/live.css?url';
import type { Extent } from './live/extent.ts';
import type { Live } from './live/live.ts';
import { styled } from '../../lib/stylesheet.ts';

export class AtlasMap extends HTMLElement {
  #lifetime = new AbortController();
  #live: Promise<Live | undefined> | undefined;
  #shown: ReadonlySet<string> | null = null;

  connectedCallback(): void {
    const plate = this.querySelector('svg');
    if (!plate || !this.dataset['source']) return;
    const { signal } = this.#lifetime;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'open-map';
    button.textContent = 'Zoom and move';
    this.append(button);
    button.addEventListener('click', () => void this.#open().then((live) => live?.focus()), {
      signal,
    });
    this.addEventListener(
      'click',
      (event) => {
        const link =
          event.target instanceof Element ? event.target.closest('svg.atlas-plate a') : null;
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
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
      plate.parentElement?.addEventListener('dblclick', () => void this.#open(), { signal });
    }
  }

  /** Marks only these incidents; all of them for null. */
  show(ids: ReadonlySet<string> | null): void {
    this.#shown = ids;
    for (const mark of this.querySelectorAll<SVGElement>('svg.atlas-plate [data-incident]'))
      mark.toggleAttribute('hidden', ids !== null && !ids.has(mark.dataset['incident'] ?? ''));
    void this.#live?.then((live) => live?.show(ids));
  }

  /** Opens the popup of an incident or crossing, or closes it; says nothing of it to others. */
  select(id: string | null): void {
    for (const mark of this.querySelectorAll<SVGElement>('svg.atlas-plate a'))
      mark.classList.toggle(
        'chosen',
        id !== null && [mark.dataset['incident'], mark.dataset['place']].includes(id),
      );
    void this.#live?.then((live) => live?.select(id));
  }

  /** Takes the reader to an incident or crossing: into its popup, or to its drawn mark where the map does not move. */
  reach(id: string): void {
    void this.#open().then((live) => {
      if (live) live.reach(id);
      else
        this.querySelector<SVGElement>(
          `svg.atlas-plate a[data-incident="${CSS.escape(id)}"]`,
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
        styled(sheet),
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
      console.error(
        'atlas-map: the moving map could not be loaded; the drawn plate stands.',
        error,
      );
      const line = document.createElement('p');
      line.className = 'missing';
      line.role = 'status';
      line.textContent =
        'The map that moves could not be loaded. The drawn one stands, and its marks lead to their pages.';
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
    this.querySelector('.open-map')?.remove();
  }
}

customElements.define('atlas-map', AtlasMap);
