/** Recent searches as the dialog offers them before anything is typed. */
import { clearSearches, recentSearches } from './recent.ts';
import { element } from './results.ts';

export class RecentList {
  readonly element = element('div', 'recent');
  #put: (query: string) => void;
  #cleared: () => void;

  /** @param put called with the search that was chosen @param cleared called when all were forgotten */
  constructor(put: (query: string) => void, cleared: () => void) {
    this.#put = put;
    this.#cleared = cleared;
  }

  /** Shows the searches, if any are wanted and any are kept. */
  show(wanted: boolean): void {
    const recent = wanted ? recentSearches() : [];
    this.element.hidden = recent.length === 0;
    if (recent.length === 0) return;
    const clear = element('button', 'clear', 'Clear');
    clear.type = 'button';
    clear.addEventListener('click', () => {
      clearSearches();
      this.show(true);
      this.#cleared();
    });
    const list = element('ul');
    for (const query of recent) {
      const button = element('button', '', query);
      button.type = 'button';
      button.addEventListener('click', () => this.#put(query));
      list.append(element('li', '', button));
    }
    this.element.replaceChildren(element('p', 'group-label', 'Recent searches ', clear), list);
  }
}
