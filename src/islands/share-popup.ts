/** A menu under what opened it, with the keys that menus have. */
import { putBelow } from '../lib/placing.ts';

export interface MenuItem {
  label: string;
  /** What it is called where its label alone would not tell it from another. */
  name?: string;
}

export interface MenuGroup<Item extends MenuItem> {
  label?: string;
  items: readonly Item[];
}

/**
 * Shows a menu; resolves when it is closed.
 * @param choose called with the item that was chosen, and with what closes the menu and takes the focus back
 */
export function popUp<Item extends MenuItem>(
  opener: HTMLElement,
  groups: readonly MenuGroup<Item>[],
  choose: (item: Item, close: () => void) => void,
  signal: AbortSignal,
): Promise<void> {
  const menu = document.createElement('div');
  menu.className = 'share-menu';
  menu.role = 'menu';
  menu.ariaLabel = opener.ariaLabel ?? 'Share';
  const done = new AbortController();
  const listen = { signal: done.signal };

  return new Promise((resolve) => {
    const close = (back: boolean): void => {
      done.abort();
      menu.remove();
      opener.ariaExpanded = 'false';
      if (back) opener.focus({ preventScroll: true });
      resolve();
    };
    for (const group of groups) {
      const list = menu.appendChild(document.createElement('div'));
      list.role = 'group';
      if (group.label) {
        list.ariaLabel = group.label;
        list.className = 'cite-as';
        const label = list.appendChild(document.createElement('span'));
        label.textContent = group.label;
        label.ariaHidden = 'true';
      }
      for (const item of group.items) {
        const button = list.appendChild(document.createElement('button'));
        button.type = 'button';
        button.role = 'menuitem';
        button.tabIndex = -1;
        button.textContent = item.label;
        if (item.name !== undefined) button.ariaLabel = item.name;
        button.addEventListener('click', () => choose(item, () => close(true)), listen);
      }
    }
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    menu.addEventListener(
      'keydown',
      (event) => {
        const at = items.indexOf(document.activeElement as HTMLElement);
        const letter =
          event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : '';
        const next =
          {
            ArrowDown: at + 1,
            ArrowRight: at + 1,
            ArrowUp: at - 1,
            ArrowLeft: at - 1,
            Home: 0,
            End: -1,
          }[event.key] ??
          (letter.trim()
            ? [...items.keys()]
                .map((i) => (at + 1 + i) % items.length)
                .find((i) =>
                  items[i]?.textContent
                    ?.toLowerCase()
                    .replace(/^copy (as )?/, '')
                    .startsWith(letter),
                )
            : undefined);
        if (next !== undefined) {
          event.preventDefault();
          items.at(next === items.length ? 0 : next)?.focus();
        } else if (event.key === 'Escape') {
          event.preventDefault();
          close(true);
        } else if (event.key === 'Tab') close(true);
      },
      listen,
    );
    document.addEventListener(
      'pointerdown',
      (event) => event.target instanceof Node && !menu.contains(event.target) && close(false),
      listen,
    );
    signal.addEventListener('abort', () => close(false), { signal: done.signal });
    (opener.closest('main') ?? document.body).append(menu);
    opener.ariaExpanded = 'true';
    putBelow(menu, opener);
    items[0]?.focus({ preventScroll: true });
  });
}
