/** Map, timeline and list as one view: one state, which is the page's address. */
import { LinkedView } from './linked-view.ts';

class ExploreView extends HTMLElement {
  #lifetime = new AbortController();

  connectedCallback(): void {
    try {
      void new LinkedView(this, this.#lifetime.signal);
      this.dataset.ready = '';
    } catch (error) {
      this.dataset.failed = '';
      console.error('The list, the timeline and the map stay as they were printed:', error);
    }
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
  }
}

customElements.define('explore-view', ExploreView);
