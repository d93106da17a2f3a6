/** Lets map and years follow the paragraph that is read: beside the text, or in a sheet that a bar opens. */
import { isPlainClick } from '../../lib/dom.ts';
import { Part } from './lighting.ts';

/** Under this key it is kept that the bar was put away. */
const key = 'companion-away';
const beside = '(width >= 80rem) and (height >= 47.5rem)';

const stored = (): boolean => {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
};

/** The first element that ends below a line; they stand in order. */
function firstBelow<T extends Element>(elements: readonly T[], line: number): T | undefined {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return elements[low];
}

class SectionCompanion extends HTMLElement {
  #lifetime = new AbortController();
  #parts: Part[] = [];
  /** The text of each part, and its passages in order. */
  #texts = new Map<Element, { part: Part; blocks: Element[] }>();
  #rail = matchMedia(beside);
  #frame = 0;
  #lit: Element | undefined;

  connectedCallback(): void {
    const { signal } = this.#lifetime;
    try {
      this.#parts = [...this.querySelectorAll<HTMLElement>('.part')].map((e) => new Part(e));
      for (const part of this.#parts) {
        const { section = '' } = part.element.dataset;
        const text = document.getElementById(section) ?? document.querySelector('article.text');
        if (!text) continue;
        const blocks = [...text.querySelectorAll('.prose [id]')].flatMap((e) =>
          e.matches('p, h2, h3, div, figure, article, blockquote, span:empty')
            ? [e.matches('span') ? (e.closest('li, td, th') ?? e) : e]
            : [],
        );
        this.#texts.set(text, { part, blocks });
      }
      if (this.#texts.size === 0) throw new Error('the text that it accompanies is not there');
    } catch (error) {
      this.dataset.failed = '';
      console.error('Map and years stay as they were printed:', error);
      return;
    }
    if (stored()) return void (this.dataset.away = '');
    const later = (): void => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#follow());
    };
    addEventListener('scroll', later, { signal, passive: true });
    addEventListener('resize', later, { signal });
    this.#rail.addEventListener('change', () => this.#arrange(), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    addEventListener('popstate', () => this.#open(false), { signal });
    addEventListener('keydown', (e) => e.key === 'Escape' && this.#isOpen && history.back(), {
      signal,
    });
    for (const type of ['pointerover', 'focusin'])
      document.addEventListener(type, (event) => this.#point(event), { signal });
    this.#swipe(signal);
    this.dataset.ready = '';
    this.#arrange();
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    cancelAnimationFrame(this.#frame);
    for (const part of this.#parts) {
      part.stop();
      part.element.hidden = false;
    }
    this.#texts.clear();
    this.#lit = undefined;
    delete this.dataset.ready;
    delete this.dataset.open;
    this.#bar.hidden = true;
  }

  get #bar(): HTMLElement {
    return this.querySelector<HTMLElement>('.slim') ?? this;
  }

  get #isOpen(): boolean {
    return this.dataset.open !== undefined;
  }

  #arrange(): void {
    this.#bar.hidden = this.#rail.matches;
    if (this.#rail.matches && this.#isOpen) this.#open(false);
    this.#lit = undefined;
    this.#follow();
  }

  /** Where readers read; nearer to the first and the last passage where the page scrolls no further. */
  #line(): number {
    const wanted = innerHeight * (this.#isOpen ? 0.1 : 0.45);
    const all = [...this.#texts.values()];
    const top = all[0]?.blocks[0]?.getBoundingClientRect().top ?? 0;
    const end = all.at(-1)?.blocks.at(-1)?.getBoundingClientRect().bottom ?? 0;
    const left = document.documentElement.scrollHeight - innerHeight - scrollY;
    return Math.max(
      Math.min(wanted, top + 1 + 2 * scrollY),
      Math.min(end - 1 - 2 * left, innerHeight),
    );
  }

  /** Lights the passage on the line at which readers read. */
  #follow(): void {
    const line = this.#line();
    const text = firstBelow([...this.#texts.keys()], line);
    const here = text && this.#texts.get(text);
    const block = here && firstBelow(here.blocks, line);
    const near = block && block.getBoundingClientRect().top < innerHeight ? block : undefined;
    if (this.#lit && near === this.#lit) return;
    this.#lit = near;
    const part = here?.part ?? this.#parts.at(-1);
    const id = near?.id || near?.querySelector('span[id]')?.id;
    const passage = id === undefined ? undefined : part?.passages.get(id);
    for (const other of this.#parts) {
      const hidden = other !== part;
      if (other.element.hidden !== hidden) other.element.hidden = hidden;
    }
    part?.light(passage?.ids);
    for (const words of this.querySelectorAll('[data-words]'))
      words.textContent = passage?.words ?? 'Map and years';
  }

  #point(event: Event): void {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>(
            '.prose a:is([data-incident],[data-place],[data-actor])',
          )
        : null;
    for (const part of this.#parts) part.pick(link ?? undefined);
  }

  #clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const what = target?.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (what === 'away') this.#putAway();
    if (what === 'open') {
      if (this.#isOpen) history.back();
      else {
        history.pushState({ companion: true }, '');
        this.#open(true);
      }
    }
    const mark = target?.closest<SVGAElement>('svg a');
    if (mark && isPlainClick(event)) this.#reach(event, mark);
  }

  /** Brings the sentence that names a mark into view. */
  #reach(event: Event, mark: SVGAElement): void {
    const { incident, place } = mark.dataset;
    const [name, id] = incident === undefined ? ['place', place] : ['incident', incident];
    const text = document.getElementById(mark.getAttribute('href')?.slice(1) ?? '');
    const link = (text?.closest('p, li, td') ?? text)?.querySelector<HTMLElement>(
      `a[data-${name}="${CSS.escape(id ?? '')}"]`,
    );
    if (!link) return;
    event.preventDefault();
    link.scrollIntoView({ block: this.#isOpen ? 'start' : 'center' });
    link.focus({ preventScroll: true });
  }

  #putAway(): void {
    try {
      localStorage.setItem(key, '');
    } catch {
      // It stays away for this page.
    }
    this.disconnectedCallback();
    this.dataset.away = '';
  }

  #open(open: boolean): void {
    if (open === this.#isOpen) return;
    this.toggleAttribute('data-open', open);
    const button = this.querySelector<HTMLElement>('[data-do=open]');
    button?.setAttribute('aria-expanded', String(open));
    const kept = this.#lit;
    // The paragraph that is read stays in sight above the sheet.
    if (open) kept?.scrollIntoView({ block: 'start' });
    else button?.focus({ preventScroll: true });
    this.#lit = undefined;
    this.#follow();
  }

  /** Drawing the bar down closes the sheet. */
  #swipe(signal: AbortSignal): void {
    let from: number | undefined;
    this.#bar.addEventListener('pointerdown', (e) => (from = e.clientY), { signal });
    addEventListener(
      'pointerup',
      (e) => {
        if (from !== undefined && this.#isOpen && e.clientY - from > 40) history.back();
        from = undefined;
      },
      { signal },
    );
  }
}

customElements.define('section-companion', SectionCompanion);
