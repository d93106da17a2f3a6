/** The search page: results by type with facets and their counts; its whole state is in the address. */
import type { Answer } from '../search/engine.ts';
import { formatState, parseState, type SearchState } from '../search/state.ts';
import {
  ask,
  askAll,
  askNames,
  loadAll,
  withBuild,
  type Build,
  type FullAnswer,
} from './search/client.ts';
import { button, counted } from './search/elements.ts';
import { download, exports, type Export } from './search/export.ts';
import { countFacets, readForms, writeForms } from './search/facets.ts';
import { moveThrough, replaceResults } from './search/keys.ts';
import { preloadNames, preloadText } from './search/preload.ts';
import { keepSearch } from './search/recent.ts';
import { sectionsOf } from './search/sections.ts';
import { emptyAdvice, helpText, notesOn } from './search/words.ts';

/** Milliseconds after the last change before the results are announced. */
const quiet = 700;

class SearchPage extends HTMLElement {
  #lifetime = new AbortController();
  #turn = 0;
  #timer = 0;
  /** Whether what stands in the forms is a step of the history of its own, which the next change must not overwrite. */
  #committed = true;
  #last: FullAnswer | undefined;

  connectedCallback(): void {
    const { signal } = this.#lifetime;
    const [form, facets] = this.#forms;
    if (!form || !facets) return;
    this.querySelector('.how')?.append(helpText());
    const fold = this.querySelector<HTMLDetailsElement>('.facets-fold');
    if (fold) fold.open = matchMedia('(width >= 60rem)').matches;
    this.querySelector('.export')?.append(
      ...Object.entries(exports).map(([format, label]) =>
        button(label, () => this.#export(format as Export)),
      ),
    );
    const restore = (): void => {
      writeForms(this.#forms, parseState(location.search));
      this.#committed = true;
      void this.#search();
    };
    const changed = (commit: boolean): void => {
      this.#keep(commit);
      void this.#search();
    };
    const commit = (): void => {
      keepSearch(this.#state.q);
      this.#committed = true;
    };
    form.addEventListener('input', () => changed(false), { signal });
    facets.addEventListener('change', () => changed(true), { signal });
    form.addEventListener('change', commit, { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        changed(false);
        commit();
      },
      { signal },
    );
    this.addEventListener(
      'click',
      (event) => {
        if (event.target instanceof Element && event.target.closest('a[data-result]')) commit();
      },
      { signal },
    );
    moveThrough(this, signal);
    preloadNames();
    preloadText();
    addEventListener('popstate', restore, { signal });
    restore();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    clearTimeout(this.#timer);
    this.querySelector('.how .help-text')?.remove();
    this.querySelector('.export')?.replaceChildren();
    delete this.dataset.ready;
  }

  get #forms(): HTMLFormElement[] {
    return [...this.querySelectorAll<HTMLFormElement>('.search-form, .facets')];
  }

  get #state(): SearchState {
    return readForms(this.#forms, parseState);
  }

  /** Writes the state into the address; what was committed before stays a step to go back to. */
  #keep(commit: boolean): void {
    const query = formatState(this.#state);
    const address = `${location.pathname}${query ? `?${query}` : ''}`;
    if (address === location.pathname + location.search) return;
    if (this.#committed || commit) history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
    this.#committed = commit;
  }

  /** Searches something else, as a step of its own. */
  #put(q: string): void {
    writeForms(this.#forms, { ...this.#state, q });
    this.#keep(true);
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const current = (): boolean => turn === this.#turn;
    clearTimeout(this.#timer);
    const state = this.#state;
    const narrowed =
      Object.keys(state.facets).length > 0 || state.after !== '' || state.before !== '';
    const asks = state.q.trim() !== '' || narrowed;
    this.#show(asks);
    this.#tally();
    if (!asks) {
      // The reader looks at the lists meanwhile, so that the first key finds the index there.
      return void loadAll().catch(() => undefined);
    }
    loadAll().catch(() => undefined);
    let early = 0;
    try {
      await withBuild(async (build) => {
        const asked = ask(build.names, state.q);
        if (!narrowed && state.sort === '')
          early = window.setTimeout(async () => {
            const answer = await askNames(build, asked);
            if (answer && current()) this.#results(answer, undefined, state, build);
          }, 60);
        const full = await askAll(build, asked, state);
        const facets = await build.facets();
        clearTimeout(early);
        if (!current()) return;
        this.#last = full;
        this.#results(full.answer, { ...full, facets }, state, build);
        const [, boxes] = this.#forms;
        if (boxes) await countFacets(boxes, build, asked, state, full.answer.found);
        if (current()) this.#announce(full.answer.found.length);
      });
    } catch (error) {
      clearTimeout(early);
      if (!current()) return;
      if (!('failed' in this.dataset))
        console.error('The search index could not be loaded.', error);
      this.dataset.failed = '';
      this.#show(false);
      this.#tally('The search index could not be loaded; the complete lists stand below.');
    }
  }

  #show(asks: boolean): void {
    const indexes = document.getElementById('indexes');
    const found = this.querySelector<HTMLElement>('.found');
    if (indexes) indexes.hidden = asks;
    if (found) found.hidden = !asks;
  }

  #results(
    answer: Answer,
    full: (FullAnswer & { facets: Awaited<ReturnType<Build['facets']>> }) | undefined,
    state: SearchState,
    { names }: Build,
  ): void {
    const put = (q: string): void => this.#put(q);
    const only = (type: string): void =>
      this.querySelector<HTMLInputElement>(`.facets input[name=type][value=${type}]`)?.click();
    const { text, facets } = full ?? {};
    const empty = full !== undefined && answer.found.length === 0;
    replaceResults(
      this.querySelector('.results'),
      empty
        ? [emptyAdvice(names, answer, state.q, put)]
        : sectionsOf({ answer, state, facets, text, only }),
    );
    if (!full) return this.#tally('Searching the full text …');
    const rest = answer.found.length - answer.strong;
    this.#tally(
      rest > 0
        ? `${counted(answer.strong, 'result')}, and ${rest} that also mention it. `
        : `${counted(answer.strong, 'result')}. `,
      ...notesOn(answer, state.q, put),
    );
  }

  #tally(...parts: (Node | string)[]): void {
    const line = this.querySelector<HTMLElement>('[data-tally]');
    line?.replaceChildren(...parts);
    if (line) line.hidden = parts.length === 0;
  }

  #announce(count: number): void {
    this.#timer = window.setTimeout(() => {
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = count === 0 ? 'No results' : counted(count, 'result');
    }, quiet);
  }

  #export(format: Export): void {
    if (!this.#last) return;
    const { answer, text } = this.#last;
    download(format, answer, text, this.#state.q).catch((error: unknown) => {
      console.error('The file could not be made.', error);
      this.#tally('The file could not be made: some results could not be loaded.');
    });
  }
}

customElements.define('search-page', SearchPage);
