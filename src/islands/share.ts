/**
 * A mark beside whatever can be shared. There is one mark, which moves to the passage that is pointed at, tapped,
 * selected or reached by the Tab key; what it opens is fetched when it is first used.
 */
import sheet from '../styles/share-menu.css?url';
import { styled } from '../lib/stylesheet.ts';
import { sayBeside } from './say.ts';

/** Passages with an address of their own. */
const passages =
  'main :is(h1, h2, h3, h4, p, li, td, figure, section, [data-share])[id], main h1, main [data-share]';

/** What is pressed or typed into, and so does something else when it is tapped. */
const controls = 'a, button, input, select, summary, label';

class ShareMarks extends HTMLElement {
  #lifetime = new AbortController();
  #mark: HTMLButtonElement | undefined;
  /** What is selected, kept because pressing the mark may undo the selection. */
  #selected: Range | undefined;
  #open = false;

  connectedCallback(): void {
    const { signal } = this.#lifetime;
    const on = <K extends keyof DocumentEventMap>(
      type: K,
      listen: (event: DocumentEventMap[K]) => void,
    ): void => document.addEventListener(type, listen, { signal, passive: type === 'pointerover' });
    on(
      'pointerover',
      (event) => event.pointerType === 'mouse' && !this.#selected && this.#moveTo(event.target),
    );
    on('focusin', (event) => this.#moveTo(event.target));
    on('selectionchange', () => {
      // Typing in the search changes the selection, too, and asking for it lays out the page anew.
      if (!document.activeElement?.closest('dialog')) this.#select();
    });
    on('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const anchor = target?.closest<HTMLElement>('main .anchor');
      // With a modifier the link does what links do.
      if (anchor && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
        event.preventDefault();
        void this.#show(anchor);
      } else if (
        target &&
        (event as PointerEvent).pointerType !== 'mouse' &&
        !target.closest(controls)
      )
        this.#moveTo(target);
    });
    // Capture: this event does not bubble.
    document.addEventListener(
      'toggle',
      (event) =>
        event.target instanceof HTMLDetailsElement &&
        event.target.matches('.to-cite') &&
        void this.#use((menu) => menu.fillCitations(event.target as HTMLElement)),
      { signal, capture: true },
    );
    for (const anchor of document.querySelectorAll('main .anchor')) {
      anchor.role = 'button';
      anchor.ariaHasPopup = 'menu';
    }
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    this.#mark?.remove();
    this.#mark = undefined;
  }

  /** Puts the mark beside the passage in which something stands; as its last element, so that Tab comes to it after the passage's links. */
  #moveTo(target: EventTarget | null, selected?: Range): void {
    const inside = target instanceof Element ? target : undefined;
    if (this.#open || !inside || inside === this.#mark) return;
    const passage =
      inside.closest<HTMLElement>(passages) ??
      (selected ? inside.closest<HTMLElement>('main p, main li, main figure, main dd') : null);
    if (!passage || (!selected && passage.querySelector(':scope > .anchor'))) return;
    const mark = (this.#mark ??= this.#makeMark());
    if (mark.parentElement !== passage) passage.append(mark);
    mark.ariaLabel = selected ? 'Share the selected words' : 'Share this passage';
    const top = selected
      ? (selected.getClientRects()[0]?.top ?? 0) - passage.getBoundingClientRect().top
      : undefined;
    mark.style.insetBlockStart = top === undefined ? '' : `${top}px`;
    mark.toggleAttribute('data-selection', selected !== undefined);
  }

  #select(): void {
    const selection = document.getSelection();
    const range =
      selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const { startContainer: start } = range ?? {};
    const element = start instanceof Element ? start : start?.parentElement;
    if (range && element?.closest('main')) {
      this.#selected = range.cloneRange();
      this.#moveTo(element, this.#selected);
    } else if (!this.#open) {
      this.#selected = undefined;
      this.#mark?.removeAttribute('data-selection');
    }
  }

  #makeMark(): HTMLButtonElement {
    const mark = document.createElement('button');
    mark.type = 'button';
    mark.className = 'share-mark';
    mark.ariaHasPopup = 'menu';
    mark.ariaExpanded = 'false';
    // Keeps the selection while the mark is pressed.
    mark.addEventListener('pointerdown', (event) => event.preventDefault(), {
      signal: this.#lifetime.signal,
    });
    mark.addEventListener('click', () => void this.#show(mark), { signal: this.#lifetime.signal });
    return mark;
  }

  async #show(opener: HTMLElement): Promise<void> {
    const passage = opener.closest<HTMLElement>(passages) ?? opener.parentElement;
    const range =
      opener === this.#mark && opener.hasAttribute('data-selection') ? this.#selected : undefined;
    if (this.#open || !passage) return;
    this.#open = true;
    const opened = await this.#use((menu) =>
      menu.openMenu({
        opener,
        passage,
        range,
        citations: this.dataset.citations ?? '',
        signal: this.#lifetime.signal,
      }),
    );
    this.#open = false;
    if (opened) return;
    // The link still works as a link.
    if (passage.id) location.hash = passage.id;
    sayBeside(
      opener,
      `The menu could not be loaded.${passage.id ? ' The address of this passage is in the address bar.' : ''}`,
    );
  }

  /** @returns whether the menu could be used */
  async #use(act: (menu: typeof import('./share-menu.ts')) => unknown): Promise<boolean> {
    try {
      const menu = await import('./share-menu.ts');
      await styled(sheet);
      await act(menu);
      return true;
    } catch (error) {
      this.dataset.failed = '';
      console.error('Sharing does not work on this page:', error);
      return false;
    }
  }
}

customElements.define('share-marks', ShareMarks);
