/** Moves from the field through the results with the arrow keys, and back. */
export function moveThrough(page: HTMLElement, signal: AbortSignal): void {
  page.addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event;
      if ((key !== 'ArrowDown' && key !== 'ArrowUp') || event.altKey || event.isComposing) return;
      const field = page.querySelector<HTMLInputElement>('input[type=search]');
      const results = [...page.querySelectorAll<HTMLAnchorElement>('a[data-result]')];
      const at = results.findIndex((result) => result === target);
      if (at < 0 && (target !== field || key === 'ArrowUp')) return;
      const to = at + (key === 'ArrowDown' ? 1 : -1);
      const next = to < 0 ? field : results[to];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    },
    { signal },
  );
}

/** Puts new results in place of others. Who stood on one stays on it, or goes back to the field where it is gone. */
export function replaceResults(list: Element | null, results: readonly Node[]): void {
  const focused = document.activeElement;
  const held = focused instanceof HTMLAnchorElement && list?.contains(focused) && focused.href;
  list?.replaceChildren(...results);
  if (!held) return;
  const again = [...(list?.querySelectorAll('a') ?? [])].find(({ href }) => href === held);
  const field = list?.closest('search-page')?.querySelector<HTMLElement>('input[type=search]');
  (again ?? field)?.focus({ preventScroll: true });
}
