/** The head of the page on narrow screens: hides while the reader goes down the page, returns on the way up, and folds its menu. */

/** Pixels of scrolling that are a decision, not an unsteady finger. */
const decided = 8;

class PageHeader extends HTMLElement {
  #lifetime = new AbortController();
  #last = 0;

  connectedCallback(): void {
    const { signal } = this.#lifetime;
    const menu = this.querySelector('details');
    if (!menu) return;
    const fold = (): void => {
      menu.open = false;
    };
    this.#last = scrollY;
    addEventListener('scroll', () => this.#scrolled(menu.open), { signal, passive: true });
    this.addEventListener('focusin', () => this.#hide(false), { signal });
    this.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !menu.open) return;
        fold();
        menu.querySelector('summary')?.focus();
      },
      { signal },
    );
    menu.addEventListener(
      'click',
      (event) => event.target instanceof Element && event.target.closest('a') && fold(),
      { signal },
    );
    document.addEventListener(
      'pointerdown',
      (event) => event.target instanceof Node && !menu.contains(event.target) && fold(),
      { signal },
    );
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    this.#hide(false);
    delete this.dataset.ready;
  }

  #scrolled(open: boolean): void {
    // Past its ends a page may be pulled, and springs back.
    const end = document.documentElement.scrollHeight - innerHeight;
    const y = Math.max(0, Math.min(scrollY, end));
    if (Math.abs(y - this.#last) < decided) return;
    const down = y > this.#last;
    this.#last = y;
    // Close to the top there is nothing that it could make room for.
    this.#hide(down && y > this.offsetHeight && !open && !this.matches(':focus-within'));
  }

  /** On the root: what sticks to the top of the screen moves with it. */
  #hide(hidden: boolean): void {
    document.documentElement.toggleAttribute('data-header-away', hidden);
  }
}

customElements.define('page-header', PageHeader);
