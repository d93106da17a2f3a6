/** The search box of every page: opens the dialog when the reader turns to it, and marks what a result led to. Everything else is loaded then. */
import sheet from '../styles/search-results.css?url';
import { kept } from './search/found.ts';
import { isPlainClick } from '../lib/dom.ts';
import { styled } from '../lib/stylesheet.ts';
import { preloadNames, preloadText } from './search/preload.ts';
import { sayBeside } from './say.ts';

/** Fetches the dialog and, at the same time, the names that it will want. */
const load = () => {
  preloadNames();
  return Promise.all([import('./search/dialog.ts'), styled(sheet)]).then(([dialog]) => dialog);
};

class SearchBox extends HTMLElement {
  #lifetime = new AbortController();

  connectedCallback(): void {
    const input = this.querySelector('input');
    const link = this.querySelector('a');
    if (!input || !link) return;
    const { signal } = this.#lifetime;
    const own = document.querySelector<HTMLInputElement>('search-page input[name=q]');
    const open = (): void => {
      if (own) return own.focus();
      // What is typed before the dialog is there goes into the box and is taken over.
      input.focus();
      preloadText();
      load().then(
        ({ openDialog }) => openDialog(this, input),
        (error: unknown) => {
          if (!('failed' in this.dataset)) console.error('The search could not be loaded.', error);
          this.dataset.failed = '';
          if (link.offsetParent) location.assign(link.href);
          else sayBeside(input, 'The search could not be loaded. Enter leads to the search page.');
        },
      );
    };
    const warm = (): void =>
      void load()
        .then(({ warmUp }) => warmUp())
        .catch(() => undefined);
    this.addEventListener('pointerenter', warm, { signal, once: true });
    this.addEventListener('focusin', warm, { signal, once: true });
    link.addEventListener(
      'click',
      (event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        open();
      },
      { signal },
    );
    input.addEventListener('click', open, { signal });
    input.addEventListener('input', open, { signal });
    document.addEventListener(
      'keydown',
      (event) => {
        const { key, target } = event;
        const typing =
          target instanceof HTMLElement &&
          (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
        // After the dialog was closed the focus is in the empty box, where a slash opens it again.
        const idle = !typing || (target === input && input.value === '');
        const slash = key === '/' && idle && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (
          !slash &&
          !(
            key.toLowerCase() === 'k' &&
            (event.ctrlKey || event.metaKey) &&
            !event.shiftKey &&
            !event.altKey
          )
        )
          return;
        event.preventDefault();
        open();
      },
      { signal },
    );
    addEventListener('hashchange', arrive, { signal });
    arrive();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
  }
}

/** Marks the words of a search on the page to which its result led. */
function arrive(): void {
  try {
    const found = localStorage.getItem(kept);
    if (found !== null)
      void import('./search/found-marks.ts').then(({ markFound }) => markFound(found));
  } catch {
    // A reader who forbids storage gets the page without marks.
  }
}

customElements.define('search-box', SearchBox);
