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
