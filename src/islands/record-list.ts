/** Narrows and sorts a list that the page holds complete; its state is in the query of the address. */
import { fold } from '../lib/text.ts';

class RecordList extends HTMLElement {
  #lifetime = new AbortController();

  connectedCallback(): void {
    const list = document.getElementById(this.getAttribute('for') ?? '');
    const form = this.querySelector('form');
    const output = this.querySelector('output');
    if (!list || !form || !output) return;
    const { signal } = this.#lifetime;
    const items = [...list.querySelectorAll<HTMLElement>('[data-item]')];
    const texts = new Map(items.map((item) => [item, fold(item.textContent ?? '')]));
    const noun = this.dataset.noun ?? 'entries';

    const apply = (): void => {
      const wanted = [...new FormData(form)].filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
      );
      const holds = (item: HTMLElement, [name, value]: [string, string]): boolean =>
        name === 'words'
          ? fold(value)
              .split(/\s+/)
              .every((word) => texts.get(item)?.includes(word))
          : (item.dataset[name] ?? '').split(' ').includes(value);
      let shown = 0;
      for (const item of items) {
        const fits = wanted.every((entry) => holds(item, entry));
        item.hidden = !fits;
        if (fits) shown += 1;
      }
      for (const select of form.querySelectorAll('select')) {
        // What each value would leave, the other filters as they are.
        const others = wanted.filter(([name]) => name !== select.name);
        const counts = new Map<string, number>();
        for (const item of items) {
          if (!others.every((entry) => holds(item, entry))) continue;
          for (const value of new Set((item.dataset[select.name] ?? '').split(' ')))
            counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        for (const option of select.options) {
          if (option.value === '') continue;
          option.dataset.label ??= option.text;
          const count = counts.get(option.value) ?? 0;
          option.text = `${option.dataset.label} (${count})`;
          option.disabled = count === 0 && !option.selected;
        }
      }
      for (const group of list.querySelectorAll<HTMLElement>('[data-group]'))
        group.hidden = !group.querySelector('[data-item]:not([hidden])');
      output.textContent =
        shown === items.length ? `${shown} ${noun}` : `${shown} of ${items.length} ${noun}`;
      const query = new URLSearchParams([
        ...[...new URLSearchParams(location.search)].filter(
          ([name]) => !form.elements.namedItem(name),
        ),
        ...new URLSearchParams(wanted),
      ]).toString();
      history.replaceState(
        history.state,
        '',
        `${location.pathname}${query ? `?${query}` : ''}${location.hash}`,
      );
    };

    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
      if (
        field instanceof HTMLSelectElement &&
        [...field.options].some((option) => option.value === value)
      )
        field.value = value;
    }
    form.addEventListener('input', apply, { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('reset', () => queueMicrotask(apply), { signal });
    sortable(list, items, signal);
    apply();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
  }
}

/** Makes a table's headings into buttons that sort its rows. */
function sortable(list: HTMLElement, items: readonly HTMLElement[], signal: AbortSignal): void {
  const headings = [...list.querySelectorAll<HTMLElement>('th[data-sort]')];
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.append(...heading.childNodes);
    heading.replaceChildren(button);
    button.addEventListener(
      'click',
      () => {
        const down = heading.getAttribute('aria-sort') === 'ascending';
        for (const other of headings) other.removeAttribute('aria-sort');
        heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const key = (item: HTMLElement): string =>
          (heading.dataset.sort === 'date'
            ? item.dataset.date
            : item.children[column]?.textContent) ?? '';
        const sorted = [...items].sort(
          (a, b) => key(a).localeCompare(key(b), undefined, { numeric: true }) * (down ? -1 : 1),
        );
        items[0]?.parentElement?.append(...sorted);
      },
      { signal },
    );
  });
}

customElements.define('record-list', RecordList);
