/** The search page: results by kind with facets and their counts; its whole state is in the address. */
import type { Answer } from '../search/engine.ts';
import type { FullText } from '../search/fulltext.ts';
import { formatState, parseState, type SearchState } from '../search/state.ts';
import type { FacetName } from '../search/types.ts';
import {
  ask,
  askAll,
  askNames,
  fromOneIndex,
  loadFacets,
  loadNames,
  loadText,
  type Facets,
} from './search/client.ts';
import { foundByFacet, showCounts } from './search/facet-list.ts';
import { keepSearch } from './search/recent.ts';
import { element } from './search/results.ts';
import { listShown, sectionsOf } from './search/sections.ts';
import { emptyAdvice, helpText } from './search/words.ts';

/** Milliseconds after the last change before the results are announced. */
const quiet = 700;

class SearchPage extends HTMLElement {
  #lifetime = new AbortController();
  #turn = 0;
  #timer = 0;
  #shown = listShown;
  #text: FullText | undefined;

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('.search-form');
    const facets = this.querySelector<HTMLFormElement>('.facets');
    if (!form || !facets) return;
    const { signal } = this.#lifetime;
    this.querySelector('.how')?.append(helpText());
    const restore = (): void => {
      this.#write(form, facets, parseState(location.search));
      void this.#search(form, facets);
    };
    const changed = (): void => {
      this.#shown = listShown;
      const query = formatState(this.#read(form, facets));
      history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}`);
      void this.#search(form, facets);
    };
    form.addEventListener('input', changed, { signal });
    facets.addEventListener('change', changed, { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        keepSearch(this.#read(form, facets).q);
        changed();
      },
      { signal },
    );
    this.addEventListener(
      'click',
      (event) => {
        if (event.target instanceof Element && event.target.closest('a[data-result]'))
          keepSearch(this.#read(form, facets).q);
      },
      { signal },
    );
    addEventListener('popstate', restore, { signal });
    restore();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    clearTimeout(this.#timer);
  }

  #read(form: HTMLFormElement, facets: HTMLFormElement): SearchState {
    const text = (from: HTMLFormElement): string[][] =>
      [...new FormData(from)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      );
    return parseState(new URLSearchParams([...text(form), ...text(facets)]).toString());
  }

  #write(form: HTMLFormElement, facets: HTMLFormElement, state: SearchState): void {
    for (const name of ['q', 'after', 'before', 'sort'] as const) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = state[name];
    }
    for (const box of facets.querySelectorAll('input'))
      box.checked = state.facets[box.name as FacetName]?.includes(box.value) ?? false;
  }

  async #search(form: HTMLFormElement, boxes: HTMLFormElement): Promise<void> {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    const state = this.#read(form, boxes);
    const asks =
      state.q.trim() !== '' ||
      Object.keys(state.facets).length > 0 ||
      state.after !== '' ||
      state.before !== '';
    const indexes = document.getElementById('indexes');
    const found = this.querySelector<HTMLElement>('.found');
    if (indexes) indexes.hidden = asks;
    if (found) found.hidden = !asks;
    this.#tally('');
    if (!asks) {
      // The reader looks at the index by now, so that the first key finds it there.
      return void loadNames()
        .then(loadText)
        .catch(() => undefined);
    }
    try {
      await fromOneIndex(() => this.#answer(turn, state, form, boxes));
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error('The search index could not be loaded.', error);
      this.dataset.failed = '';
      this.#tally('The search index could not be loaded; the complete indexes stand below.');
      if (indexes) indexes.hidden = false;
      if (found) found.hidden = true;
    }
  }

  async #answer(
    turn: number,
    state: SearchState,
    form: HTMLFormElement,
    boxes: HTMLFormElement,
  ): Promise<void> {
    let early = 0;
    try {
      const names = await loadNames();
      if (turn !== this.#turn) return;
      const asked = ask(names, state.q);
      const plain =
        Object.keys(state.facets).length === 0 &&
        state.after === '' &&
        state.before === '' &&
        state.sort === '';
      if (plain)
        early = window.setTimeout(
          () => turn === this.#turn && this.#results(askNames(names, asked), state, undefined),
          60,
        );
      this.#text = await loadText();
      if (turn !== this.#turn) return;
      const [facets, answer] = await Promise.all([loadFacets(), askAll(names, asked, state)]);
      if (turn !== this.#turn) return;
      clearTimeout(early);
      this.#results(answer, state, facets);
      if (answer.found.length === 0) {
        this.querySelector('.results')?.replaceChildren(
          emptyAdvice(names, state.q, (q) => {
            this.#write(form, boxes, { ...state, q });
            form.dispatchEvent(new Event('input'));
          }),
        );
      }
      this.#offer(answer.meant, form);
      const byFacet = await foundByFacet(names, asked, state, answer);
      if (turn !== this.#turn) return;
      for (const [name, counted] of byFacet) showCounts(boxes, name, counted, facets);
      this.#announce(answer.found.length === 0 ? 'No results' : `${answer.found.length} results`);
    } finally {
      clearTimeout(early);
    }
  }

  #results(answer: Answer, state: SearchState, facets: Facets | undefined): void {
    const box = this.querySelector('.results');
    if (!box) return;
    const { found, full } = answer;
    const more = (): void => {
      this.#shown += listShown;
      this.#results(answer, state, facets);
    };
    const only = (type: string): void =>
      this.querySelector<HTMLInputElement>(`.facets input[name=type][value=${type}]`)?.click();
    box.replaceChildren(
      ...sectionsOf({ answer, state, facets, text: this.#text, most: this.#shown, more, only }),
    );
    if (full) this.#tally(`${found.length} ${found.length === 1 ? 'result' : 'results'}`);
    else this.#tally('Searching the full text …');
  }

  #offer(meant: string | undefined, form: HTMLFormElement): void {
    const line = this.querySelector('[data-tally]');
    if (!meant || !line) return;
    const button = element('button', 'meant', meant);
    button.type = 'button';
    button.addEventListener('click', () => {
      const field = form.elements.namedItem('q');
      if (field instanceof HTMLInputElement) field.value = meant;
      form.dispatchEvent(new Event('input'));
    });
    line.append(' · Did you mean ', button, '?');
  }

  #tally(text: string): void {
    const line = this.querySelector<HTMLElement>('[data-tally]');
    if (!line) return;
    line.textContent = text;
    line.hidden = text === '';
  }

  #announce(text: string): void {
    this.#timer = window.setTimeout(() => {
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = text;
    }, quiet);
  }
}

customElements.define('search-page', SearchPage);
