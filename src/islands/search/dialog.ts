/** The search dialog: a combobox whose list holds the best matches, then everything by kind. */
import { grouped, type Answer } from '../../search/engine.ts';
import type { FullText } from '../../search/fulltext.ts';
import type { Names } from '../../search/names.ts';
import { ask, askAll, askNames, loadNames, loadText, site } from './client.ts';
import { clearSearches, keepSearch, recentSearches } from './recent.ts';
import { element, groupLabels, renderResult } from './results.ts';
import { emptyAdvice, helpText } from './words.ts';

const bestShown = 4;
const groupShown = 3;
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
  #list = element('div', 'list');
  #status = element('p', 'visually-hidden');
  #note = element('p', 'note-line');
  #all = element('a', 'all');
  #recent = element('div', 'recent');
  #turn = 0;
  #timer = 0;
  #active = -1;

  constructor(host: HTMLElement) {
    const form = element('form');
    form.role = 'search';
    form.action = site('/search/');
    Object.assign(this.#input, { type: 'search', name: 'q', autocomplete: 'off', spellcheck: false, maxLength: 10_000 });
    this.#input.setAttribute('aria-label', 'Search');
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': 'search-list',
      'aria-autocomplete': 'list',
      autocapitalize: 'off',
    }))
      this.#input.setAttribute(name, value);
    this.#list.id = 'search-list';
    this.#list.role = 'listbox';
    this.#list.setAttribute('aria-label', 'Results');
    this.#status.role = 'status';
    this.#element.setAttribute('aria-label', 'Search');
    this.#element.id = 'search-dialog';
    const help = element('button', 'help', '?');
    help.type = 'button';
    help.setAttribute('aria-label', 'How to search');
    help.setAttribute('aria-expanded', 'false');
    help.setAttribute('aria-controls', 'search-help');
    const helpBox = helpText();
    helpBox.id = 'search-help';
    helpBox.hidden = true;
    help.addEventListener('click', () => {
      helpBox.hidden = !helpBox.hidden;
      help.setAttribute('aria-expanded', String(!helpBox.hidden));
    });
    const close = element('button', 'close', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => this.#element.close());
    form.append(this.#input, help, close);
    this.#note.hidden = true;
    this.#element.append(form, helpBox, this.#note, this.#recent, this.#list, element('p', 'foot', this.#all), this.#status);
    host.append(this.#element);

    this.#input.addEventListener('input', () => void this.#search());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
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
    // While the reader types.
    loadText().catch(() => undefined);
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const typed = this.#input.value;
    clearTimeout(this.#timer);
    this.#showRecent(typed.trim() === '');
    if (typed.trim() === '') return this.#render(undefined, undefined, undefined, typed);
    let names: Names;
    try {
      names = await loadNames();
    } catch (error) {
      return this.#fail(turn, error);
    }
    if (turn !== this.#turn) return;
    const asked = ask(names, typed);
    let text: FullText | undefined;
    // Once the full text is there, the direct answers need no turn of their own.
    const early = setTimeout(
      () => turn === this.#turn && this.#render(askNames(names, asked), undefined, names, typed),
      this.#warm ? 60 : 0,
    );
    try {
      text = await loadText();
      // What was typed meanwhile has its own turn; each word looked for costs a part of the index.
      if (turn !== this.#turn) return;
      const answer = await askAll(names, asked);
      if (turn !== this.#turn) return;
      this.#warm = true;
      clearTimeout(early);
      this.#render(answer, text, names, typed);
    } catch (error) {
      this.#fail(turn, error);
    }
  }
  #warm = false;

  #render(answer: Answer | undefined, text: FullText | undefined, names: Names | undefined, typed: string): void {
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#list.replaceChildren();
    this.#note.hidden = true;
    this.#all.hidden = answer === undefined;
    if (!answer) {
      this.#input.setAttribute('aria-expanded', 'false');
      return;
    }
    let count = 0;
    const group = (label: string, found: Answer['found'], total?: number): void => {
      if (found.length === 0) return;
      const id = `search-group-${this.#list.childElementCount}`;
      const heading = element('div', 'group-label', label);
      if (total !== undefined) heading.append(' ', element('span', 'count', String(total)));
      heading.id = id;
      heading.role = 'presentation';
      const box = element('div', 'group', heading);
      box.role = 'group';
      box.setAttribute('aria-labelledby', id);
      for (const one of found) {
        const { link } = renderResult(one, answer.marks, text);
        link.role = 'option';
        link.id = `search-option-${count++}`;
        link.tabIndex = -1;
        link.setAttribute('aria-selected', 'false');
        box.append(link);
      }
      this.#list.append(box);
    };
    const best = answer.found.slice(0, bestShown);
    const shown = new Set(best);
    group('Best matches', best);
    if (answer.full)
      for (const [type, found] of grouped(answer.found))
        group(groupLabels[type], found.filter((f) => !shown.has(f)).slice(0, groupShown), found.length);
    this.#input.setAttribute('aria-expanded', String(count > 0));
    this.#all.href = `${site('/search/')}?${new URLSearchParams({ q: typed.slice(0, 300) })}`;
    this.#all.textContent = answer.full ? `All ${answer.found.length} results, with filters` : 'Searching the full text …';
    this.#all.hidden = answer.full && answer.found.length === 0;
    if (answer.meant) this.#offer(answer.meant);
    if (answer.full && answer.found.length === 0 && names) this.#list.append(emptyAdvice(names, typed, (query) => this.#put(query)));
    if (answer.full) {
      this.#timer = window.setTimeout(() => {
        const first = answer.found[0];
        const title = first?.named?.card.title;
        this.#status.textContent =
          answer.found.length === 0 ? 'No results' : `${answer.found.length} results${title ? `. Best match: ${title}` : ''}`;
      }, quiet);
    }
  }

  #offer(meant: string): void {
    const button = element('button', 'meant', meant);
    button.type = 'button';
    button.addEventListener('click', () => this.#put(meant));
    this.#note.replaceChildren('Did you mean ', button, '?');
    this.#note.hidden = false;
  }

  #put(query: string): void {
    this.#input.value = query;
    this.#input.focus();
    void this.#search();
  }

  #showRecent(wanted: boolean): void {
    const recent = wanted ? recentSearches() : [];
    this.#recent.hidden = recent.length === 0;
    if (recent.length === 0) return;
    const clear = element('button', 'clear', 'Clear');
    clear.type = 'button';
    clear.addEventListener('click', () => {
      clearSearches();
      this.#showRecent(true);
      this.#input.focus();
    });
    const list = element('ul');
    for (const query of recent) {
      const button = element('button', '', query);
      button.type = 'button';
      button.addEventListener('click', () => this.#put(query));
      list.append(element('li', '', button));
    }
    this.#recent.replaceChildren(element('p', 'group-label', 'Recent searches ', clear), list);
  }

  #key(event: KeyboardEvent): void {
    const options = [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (options.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One stop before the first and after the last is the box itself.
      this.#active = ((this.#active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
      options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.#active)));
      const option = options[this.#active];
      if (option) this.#input.setAttribute('aria-activedescendant', option.id);
      else this.#input.removeAttribute('aria-activedescendant');
      option?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      const option = options[this.#active];
      if (!option || event.isComposing) return;
      event.preventDefault();
      option.click();
    }
  }

  #fail(turn: number, error: unknown): void {
    if (turn !== this.#turn) return;
    console.error('The search index could not be loaded.', error);
    this.#element.dataset.failed = '';
    const link = element('a', '', 'complete lists of actors, quotes, incidents and places');
    link.href = site('/search/');
    this.#note.replaceChildren('The search index could not be loaded. Everything is in the ', link, '.');
    this.#note.hidden = false;
    this.#all.hidden = true;
  }
}
