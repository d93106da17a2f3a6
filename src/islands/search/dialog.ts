/** The search dialog: a combobox whose list holds the best matches, then everything by kind. */
import { grouped, type Answer } from '../../search/engine.ts';
import type { FullText } from '../../search/fulltext.ts';
import { groupLabels } from '../../search/labels.ts';
import type { Names } from '../../search/names.ts';
import { ask, askAll, askNames, fromOneIndex, loadNames, loadText, site } from './client.ts';
import { Listbox, type Group } from './listbox.ts';
import { RecentList } from './recent-list.ts';
import { keepSearch } from './recent.ts';
import { element, renderResult } from './results.ts';
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
  #list = new Listbox(this.#input);
  #status = element('p', 'visually-hidden');
  #note = element('p', 'note-line');
  #all = element('a', 'all');
  #recent = new RecentList(
    (query) => this.#put(query),
    () => this.#input.focus(),
  );
  #turn = 0;
  #timer = 0;
  /** Whether the full text was searched once, so that its answers come at once. */
  #warm = false;

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
    });
    this.#input.setAttribute('aria-label', 'Search');
    this.#status.role = 'status';
    this.#element.setAttribute('aria-label', 'Search');
    this.#element.id = 'search-dialog';
    const { button, box } = helpToggle();
    const close = element('button', 'close', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => this.#element.close());
    form.append(this.#input, button, close);
    this.#note.hidden = true;
    this.#element.append(
      form,
      box,
      this.#note,
      this.#recent.element,
      this.#list.element,
      element('p', 'foot', this.#all),
      this.#status,
    );
    host.append(this.#element);

    this.#input.addEventListener('input', () => void this.#search());
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
    this.#recent.show(typed.trim() === '');
    if (typed.trim() === '') return this.#render(undefined, undefined, undefined, typed);
    try {
      await fromOneIndex(() => this.#answer(turn, typed));
    } catch (error) {
      this.#fail(turn, error);
    }
  }

  async #answer(turn: number, typed: string): Promise<void> {
    const names = await loadNames();
    if (turn !== this.#turn) return;
    const asked = ask(names, typed);
    // Once the full text is there, the direct answers need no turn of their own.
    const early = setTimeout(
      () => turn === this.#turn && this.#render(askNames(names, asked), undefined, names, typed),
      this.#warm ? 60 : 0,
    );
    const text = await loadText();
    // What was typed meanwhile has its own turn; each word looked for costs a part of the index.
    if (turn !== this.#turn) return;
    const answer = await askAll(names, asked);
    if (turn !== this.#turn) return;
    this.#warm = true;
    clearTimeout(early);
    this.#render(answer, text, names, typed);
  }

  #render(
    answer: Answer | undefined,
    text: FullText | undefined,
    names: Names | undefined,
    typed: string,
  ): void {
    this.#list.show(
      answer ? groupsOf(answer) : [],
      (one) => renderResult(one, answer?.marks ?? [], text).link,
    );
    this.#note.hidden = true;
    this.#all.hidden = answer === undefined;
    if (!answer) return;
    this.#all.href = `${site('/search/')}?${new URLSearchParams({ q: typed.slice(0, 300) })}`;
    this.#all.textContent = answer.full
      ? `All ${answer.found.length} results, with filters`
      : 'Searching the full text …';
    this.#all.hidden = answer.full && answer.found.length === 0;
    if (answer.meant) this.#offer(answer.meant);
    if (answer.full && answer.found.length === 0 && names)
      this.#list.element.append(emptyAdvice(names, typed, (query) => this.#put(query)));
    if (answer.full) {
      this.#timer = window.setTimeout(() => {
        const first = answer.found[0];
        const title = first?.named?.card.title;
        this.#status.textContent =
          answer.found.length === 0
            ? 'No results'
            : `${answer.found.length} results${title ? `. Best match: ${title}` : ''}`;
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

  #fail(turn: number, error: unknown): void {
    if (turn !== this.#turn) return;
    console.error('The search index could not be loaded.', error);
    this.#element.dataset.failed = '';
    const link = element('a', '', 'complete lists of actors, quotes, incidents and places');
    link.href = site('/search/');
    this.#note.replaceChildren(
      'The search index could not be loaded. Everything is in the ',
      link,
      '.',
    );
    this.#note.hidden = false;
    this.#all.hidden = true;
  }
}

/** The best matches, then the first of each kind that are not among them. */
function groupsOf({ found, full }: Answer): Group[] {
  const best = found.slice(0, bestShown);
  const shown = new Set(best);
  const kinds = full ? grouped(found) : [];
  return [
    { label: 'Best matches', found: best },
    ...kinds.map(([type, all]) => ({
      label: groupLabels[type],
      found: all.filter((f) => !shown.has(f)).slice(0, groupShown),
      total: all.length,
    })),
  ];
}

/** The button that shows how to search, and what it shows. */
function helpToggle(): { button: HTMLButtonElement; box: HTMLElement } {
  const button = element('button', 'help', '?');
  button.type = 'button';
  button.setAttribute('aria-label', 'How to search');
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', 'search-help');
  const box = helpText();
  box.id = 'search-help';
  box.hidden = true;
  button.addEventListener('click', () => {
    box.hidden = !box.hidden;
    button.setAttribute('aria-expanded', String(!box.hidden));
  });
  return { button, box };
}
