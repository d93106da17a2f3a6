/** The search page: results by kind with facets and their counts; its whole state is in the address. */
import { grouped, type Answer, type Found } from '../search/engine.ts';
import type { FullText } from '../search/fulltext.ts';
import { formatState, parseState, type SearchState } from '../search/state.ts';
import { facetNames, type FacetName } from '../search/types.ts';
import { ask, askAll, askNames, loadFacets, loadNames, loadText, type Facets } from './search/client.ts';
import { keepSearch } from './search/recent.ts';
import { element, groupLabels, renderResult } from './search/results.ts';
import { emptyAdvice, helpText } from './search/words.ts';

const bestShown = 3;
const groupShown = 5;
const listShown = 40;
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
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
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
        if (event.target instanceof Element && event.target.closest('a[data-result]')) keepSearch(this.#read(form, facets).q);
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
      [...new FormData(from)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    return parseState(new URLSearchParams([...text(form), ...text(facets)]).toString());
  }

  #write(form: HTMLFormElement, facets: HTMLFormElement, state: SearchState): void {
    for (const name of ['q', 'after', 'before', 'sort'] as const) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = state[name];
    }
    for (const box of facets.querySelectorAll('input')) box.checked = state.facets[box.name as FacetName]?.includes(box.value) ?? false;
  }

  async #search(form: HTMLFormElement, boxes: HTMLFormElement): Promise<void> {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    const state = this.#read(form, boxes);
    const asks = state.q.trim() !== '' || Object.keys(state.facets).length > 0 || state.after !== '' || state.before !== '';
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
    let early = 0;
    try {
      const names = await loadNames();
      if (turn !== this.#turn) return;
      const asked = ask(names, state.q);
      const plain = Object.keys(state.facets).length === 0 && state.after === '' && state.before === '' && state.sort === '';
      if (plain) early = window.setTimeout(() => turn === this.#turn && this.#results(askNames(names, asked), state, undefined), 60);
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
      // Counts leave out the facet that they stand under, so that one can change one's mind.
      const fresh = await Promise.all(
        facetNames.map(async (name) =>
          (state.facets[name]?.length ?? 0) > 0
            ? (await askAll(names, asked, { ...state, facets: { ...state.facets, [name]: [] } })).found
            : answer.found,
        ),
      );
      if (turn !== this.#turn) return;
      facetNames.forEach((name, i) => this.#count(boxes, name, fresh[i] ?? [], facets));
      this.#announce(answer.found.length === 0 ? 'No results' : `${answer.found.length} results`);
    } catch (error) {
      if (turn !== this.#turn) return;
      clearTimeout(early);
      console.error('The search index could not be loaded.', error);
      this.dataset.failed = '';
      this.#tally('The search index could not be loaded; the complete indexes stand below.');
      if (indexes) indexes.hidden = false;
      if (found) found.hidden = true;
    }
  }

  #results(answer: Answer, state: SearchState, facets: Facets | undefined): void {
    const box = this.querySelector('.results');
    if (!box) return;
    const section = (label: string, list: readonly Found[], total: number | undefined, more?: HTMLElement): HTMLElement => {
      const heading = element('h2', '', label);
      if (total !== undefined) heading.append(' ', element('span', 'count', String(total)));
      const items = list.map((one) => element('li', '', renderResult(one, answer.marks, this.#text).link));
      return element('section', '', heading, element('ul', '', ...items), ...(more ? [more] : []));
    };
    const { found } = answer;
    if (state.sort !== '' && facets) {
      const down = state.sort === 'date' ? -1 : 1;
      const dateOf = (f: Found): string => facets.dates[f.record] ?? '';
      const dated = found.filter((f) => dateOf(f) !== '').sort((a, b) => down * dateOf(a).localeCompare(dateOf(b)) || b.score - a.score);
      box.replaceChildren(section('By date', dated.slice(0, this.#shown), dated.length, this.#more(dated.length, answer, state, facets)));
    } else if (state.facets.type?.length === 1) {
      const [type] = state.facets.type;
      const label = Object.entries(groupLabels).find(([t]) => t === type)?.[1] ?? 'Results';
      box.replaceChildren(section(label, found.slice(0, this.#shown), found.length, this.#more(found.length, answer, state, facets)));
    } else {
      const best = found.slice(0, bestShown);
      const groups = answer.full ? grouped(found) : [];
      const parts = groups.map(([type, list]) =>
        section(
          groupLabels[type],
          list.filter((f) => !best.includes(f)).slice(0, groupShown),
          list.length,
          list.length > groupShown ? this.#only(type, list.length) : undefined,
        ),
      );
      box.replaceChildren(
        ...(best.length > 0 ? [section('Best matches', best, undefined)] : []),
        ...parts.filter((part) => part.querySelector('li')),
      );
    }
    if (answer.full) this.#tally(`${found.length} ${found.length === 1 ? 'result' : 'results'}`);
    else this.#tally('Searching the full text …');
  }

  #only(type: string, count: number): HTMLElement {
    const button = element('button', 'more', `All ${count}`);
    button.type = 'button';
    button.addEventListener('click', () => this.querySelector<HTMLInputElement>(`.facets input[name=type][value=${type}]`)?.click());
    return button;
  }

  #more(count: number, answer: Answer, state: SearchState, facets: Facets | undefined): HTMLElement | undefined {
    if (count <= this.#shown) return undefined;
    const button = element('button', 'more', `${Math.min(listShown, count - this.#shown)} more`);
    button.type = 'button';
    button.addEventListener('click', () => {
      this.#shown += listShown;
      this.#results(answer, state, facets);
    });
    return button;
  }

  #count(boxes: HTMLFormElement, name: FacetName, found: readonly Found[], facets: Facets): void {
    const details = boxes.querySelector<HTMLElement>(`[data-facet=${name}]`);
    const counts = new Map<string, number>();
    for (const { record } of found) for (const value of facets.values(name, record)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const list = details?.querySelector('ul');
    if (!details || !list) return;
    const items = [...list.children].map((item) => ({ item: item as HTMLElement, box: item.querySelector('input') }));
    let any = false;
    for (const { item, box } of items) {
      const count = counts.get(box?.value ?? '') ?? 0;
      item.hidden = count === 0 && !box?.checked;
      any ||= !item.hidden;
      const label = item.querySelector('.count');
      if (label) label.textContent = String(count);
    }
    if (name !== 'year') {
      items.sort((a, b) => (counts.get(b.box?.value ?? '') ?? 0) - (counts.get(a.box?.value ?? '') ?? 0));
      const focused = document.activeElement;
      if (!list.contains(focused)) list.append(...items.map(({ item }) => item));
    }
    details.hidden = !any;
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
