/** The search dialog: a combobox whose list holds the best matches, then everything by type, then what merely mentions the words. */
import type { Answer } from '../../search/engine.ts';
import type { FullText } from '../../search/fulltext.ts';
import {
  ask,
  askAll,
  askNames,
  loadAll,
  loadNames,
  site,
  withBuild,
  type Build,
} from './client.ts';
import { button, counted, element } from './elements.ts';
import { groupsOf } from './groups.ts';
import { Listbox } from './listbox.ts';
import { keepSearch, suggestions } from './recent.ts';
import { emptyAdvice, failureNote, helpText, notesOn } from './words.ts';

/** Milliseconds after the last key before the results are announced. */
const quiet = 700;

/** Fetches the names before they are asked for. */
export function warmUp(): void {
  loadNames().catch(() => undefined);
}

let dialog: SearchDialog | undefined;

/** Opens the dialog and takes over what stands in the box. */
export function openDialog(host: HTMLElement, box: HTMLInputElement): void {
  dialog ??= new SearchDialog(host);
  dialog.open(box);
}

class SearchDialog {
  #element = element('dialog', 'search-dialog');
  #input = element('input');
  #list = new Listbox(this.#input);
  #status = element('p', 'visually-hidden');
  #note = element('p', 'note-line');
  #all = element('a', 'all');
  #suggestions: HTMLElement = element('div', 'recent');
  #examples: readonly string[] = [];
  #turn = 0;
  #timer = 0;
  /** Whether the full text was searched once, so that its answers come at once. */
  #warm = false;

  #put = (query: string): void => {
    this.#input.value = query;
    this.#input.focus();
    void this.#search();
  };

  constructor(host: HTMLElement) {
    const form = element('form');
    form.role = 'search';
    form.action = site('/search/');
    Object.assign(this.#input, {
      type: 'search',
      name: 'q',
      autocomplete: 'off',
      spellcheck: false,
      maxLength: 10_000,
      placeholder: 'Names, words, a question',
    });
    this.#input.setAttribute('aria-label', 'Search');
    this.#status.role = 'status';
    this.#element.setAttribute('aria-label', 'Search');
    this.#element.id = 'search-dialog';
    const help = helpText();
    help.id = 'search-help';
    help.hidden = true;
    const toggle = button('?', () => {
      help.hidden = !help.hidden;
      toggle.setAttribute('aria-expanded', String(!help.hidden));
    });
    toggle.setAttribute('aria-label', 'How to search');
    toggle.setAttribute('aria-expanded', 'false');
    toggle.setAttribute('aria-controls', help.id);
    form.append(
      this.#input,
      toggle,
      button('Close', () => this.#element.close(), 'close'),
    );
    this.#note.hidden = true;
    this.#element.append(
      form,
      help,
      this.#note,
      this.#suggestions,
      this.#list.element,
      element('p', 'foot', this.#all),
      this.#status,
    );
    host.append(this.#element);

    this.#input.addEventListener('input', () => void this.#search());
    // WebKit keeps Escape for the field, to clear it.
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.#element.close();
    });
    form.addEventListener('submit', () => keepSearch(this.#input.value));
    this.#element.addEventListener('click', (event) => {
      if (event.target === this.#element) this.#element.close();
      else if (event.target instanceof Element && event.target.closest('a[data-result]')) {
        keepSearch(this.#input.value);
        this.#element.close();
      }
    });
  }

  open(box: HTMLInputElement): void {
    if (this.#element.open) return;
    const { value, selectionStart, selectionEnd } = box;
    box.value = '';
    this.#element.showModal();
    if (value) this.#input.value = value;
    this.#input.focus();
    if (value) this.#input.setSelectionRange(selectionStart, selectionEnd);
    else this.#input.select();
    // The full text comes while the reader types.
    loadAll()
      .then(({ examples }) => {
        this.#examples = examples;
        if (this.#input.value.trim() === '') this.#suggest();
      })
      .catch(() => undefined);
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const typed = this.#input.value;
    clearTimeout(this.#timer);
    if (typed.trim() === '') {
      this.#list.show([]);
      this.#note.hidden = this.#all.hidden = true;
      return this.#suggest();
    }
    this.#suggestions.hidden = true;
    try {
      await withBuild(async (build) => {
        const asked = ask(build.names, typed);
        // Once the full text is there, the names' answer needs no turn of its own.
        const early = setTimeout(
          () =>
            void askNames(build, asked).then((answer) => {
              if (turn === this.#turn) this.#render(answer, undefined, build, typed);
            }),
          this.#warm ? 60 : 0,
        );
        try {
          await build.text();
          // What was typed meanwhile has its own turn; each word looked for may cost a part of the index.
          if (turn !== this.#turn) return;
          const { answer, text } = await askAll(build, asked);
          clearTimeout(early);
          if (turn !== this.#turn) return;
          this.#warm = true;
          this.#render(answer, text, build, typed);
        } finally {
          clearTimeout(early);
        }
      });
    } catch (error) {
      if (turn === this.#turn) await this.#fail(error, typed);
    }
  }

  #suggest(): void {
    const fresh = suggestions(this.#examples, this.#put);
    this.#suggestions.replaceWith(fresh);
    this.#suggestions = fresh;
  }

  #render(
    answer: Answer | undefined,
    text: FullText | undefined,
    { names }: Build,
    typed: string,
  ): void {
    this.#list.show(answer ? groupsOf(answer, text) : []);
    const notes = answer?.full ? notesOn(answer, typed, this.#put) : [];
    this.#note.replaceChildren(...notes);
    this.#note.hidden = notes.length === 0;
    this.#all.href = `${site('/search/')}?${new URLSearchParams({ q: typed.slice(0, 300) })}`;
    this.#all.hidden = false;
    if (!answer?.full) {
      this.#all.textContent = 'Searching the full text …';
      return;
    }
    const count = answer.found.length;
    this.#all.textContent = `${count > 1 ? 'All ' : ''}${counted(count, 'result')}, with filters`;
    this.#all.hidden = count === 0;
    if (count === 0) this.#list.element.append(emptyAdvice(names, answer, typed, this.#put));
    this.#timer = window.setTimeout(() => {
      const best = answer.found[0]?.named?.card.title;
      this.#status.textContent =
        count === 0
          ? 'No results'
          : `${counted(count, 'result')}${best ? `. Best match: ${best}` : ''}`;
    }, quiet);
  }

  /** What is found by name is shown where the full text cannot be searched. */
  async #fail(error: unknown, typed: string): Promise<void> {
    if (!('failed' in this.#element.dataset))
      console.error('The search index could not be loaded.', error);
    this.#element.dataset.failed = '';
    const turn = ++this.#turn;
    const byName = (build: Build) => askNames(build, ask(build.names, typed));
    const found = await loadNames().then(byName, () => undefined);
    if (turn !== this.#turn) return;
    this.#list.show(found ? groupsOf(found, undefined) : []);
    this.#note.replaceChildren(...failureNote(found !== undefined));
    this.#note.hidden = false;
    this.#all.hidden = true;
  }
}
