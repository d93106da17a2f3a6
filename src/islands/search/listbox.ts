/** The combobox's list: groups of options, one of which is active while the focus stays in the box. */
import { element } from './elements.ts';

export interface Group {
  label: string;
  options: readonly HTMLAnchorElement[];
  /** How many there are in all, where only the first are shown. */
  total?: number;
}

export class Listbox {
  readonly element = element('div', 'list');
  #input: HTMLInputElement;
  #active = -1;

  /** @param input the box that the list belongs to */
  constructor(input: HTMLInputElement) {
    this.#input = input;
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': 'search-list',
      'aria-autocomplete': 'list',
      autocapitalize: 'off',
    }))
      input.setAttribute(name, value);
    this.element.id = 'search-list';
    this.element.role = 'listbox';
    this.element.setAttribute('aria-label', 'Results');
    input.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Shows groups, without those that are empty, in place of what was there. */
  show(groups: readonly Group[]): void {
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.element.replaceChildren();
    let count = 0;
    for (const { label, options, total } of groups) {
      if (options.length === 0) continue;
      const heading = element('div', 'group-label', label);
      if (total !== undefined) heading.append(' ', element('span', 'count', String(total)));
      heading.id = `search-group-${this.element.childElementCount}`;
      heading.role = 'presentation';
      const box = element('div', 'group', heading);
      box.role = 'group';
      box.setAttribute('aria-labelledby', heading.id);
      for (const option of options) {
        option.role = 'option';
        option.id = `search-option-${count++}`;
        option.tabIndex = -1;
        option.setAttribute('aria-selected', 'false');
        box.append(option);
      }
      this.element.append(box);
    }
    this.#input.setAttribute('aria-expanded', String(count > 0));
  }

  #key(event: KeyboardEvent): void {
    const options = [...this.element.querySelectorAll<HTMLAnchorElement>('[role=option]')];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (options.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One stop before the first and after the last is the box itself.
      this.#active = ((this.#active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
      options.forEach((option, i) =>
        option.setAttribute('aria-selected', String(i === this.#active)),
      );
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
}
