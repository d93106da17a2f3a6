/** The incident that is open: its summary and every account of it, fetched once from its own page. */
import { element } from '../../lib/dom.ts';
import { fetchPage } from '../../lib/page.ts';
import type { Item } from './items.ts';

export class Opened {
  readonly panel: HTMLElement;
  #told: HTMLElement;
  #item: Item | undefined;
  /** Where the reader was before an incident was opened. */
  #origin: Element | null = null;

  constructor(panel: HTMLElement) {
    this.panel = panel;
    const told = panel.querySelector<HTMLElement>('.fetched');
    if (!told) throw new Error('The panel has no place for the accounts.');
    this.#told = told;
  }

  get item(): Item | undefined {
    return this.#item;
  }

  /** Shows an incident, or none. */
  show(item: Item | undefined): void {
    if (item === this.#item) return;
    this.#item = item;
    this.panel.hidden = item === undefined;
    if (!item) return;
    const title = this.panel.querySelector('h2');
    const page = this.panel.querySelector<HTMLAnchorElement>('a.page');
    const label = this.panel.querySelector('.label');
    if (title) title.textContent = item.link.textContent;
    this.panel.setAttribute('aria-label', item.link.textContent ?? '');
    if (page) page.href = item.link.href;
    if (label) label.textContent = item.row.querySelector('.when')?.textContent?.trim() ?? '';
    const onMap = this.panel.querySelector<HTMLButtonElement>('[data-do=map]');
    if (onMap) onMap.hidden = item.points.length === 0;
    this.panel.scrollTop = 0;
    this.#told.replaceChildren();
    this.#told.setAttribute('aria-busy', 'true');
    void this.#fill(item);
  }

  focus(): void {
    this.panel.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** Keeps where the reader is, unless an incident is open already. */
  keepOrigin(): void {
    if (this.panel.hidden) this.#origin = document.activeElement;
  }

  /** To where the reader was before the incident was opened, or to its row. */
  goBack(item: Item | undefined): void {
    const origin = this.#origin;
    const known =
      (origin instanceof HTMLElement || origin instanceof SVGElement) &&
      origin.isConnected &&
      origin !== document.body;
    const back = known ? origin : item?.link;
    back?.focus({ preventScroll: true });
  }

  async #fill(item: Item): Promise<void> {
    const body = await bodyOf(item.link.href);
    if (this.#item !== item) return;
    this.#told.setAttribute('aria-busy', 'false');
    this.#told.replaceChildren(
      body ?? element('p', {}, 'Its accounts could not be fetched. Its page may still open.'),
    );
  }
}

/** Summary and accounts, from an incident's page. */
async function bodyOf(href: string): Promise<DocumentFragment | undefined> {
  const page = await fetchPage(href);
  if (!page) return undefined;
  const fragment = document.createDocumentFragment();
  for (const found of page.querySelectorAll('main .summary, main figure.accounts')) {
    const part = document.importNode(found, true);
    // The row stands for the incident here; ids belong to its own page.
    for (const element of [part, ...part.querySelectorAll('[id], [data-incident]')]) {
      element.removeAttribute('id');
      element.removeAttribute('data-incident');
    }
    fragment.append(part);
  }
  return fragment;
}
