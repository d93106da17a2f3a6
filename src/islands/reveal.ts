/** Opens whatever hides an element: details, tabs, filters. Says what was in the way. */
export function reveal(target: Element): 'filter' | 'other' | undefined {
  let opened: 'filter' | 'other' | undefined;
  for (let here: Element | null = target; here; here = here.parentElement) {
    if (here instanceof HTMLDetailsElement && !here.open) {
      here.open = true;
      opened ??= 'other';
    }
    if (!(here instanceof HTMLElement) || !here.hidden) continue;
    const list = here.closest('[id]:has([data-item])');
    const form =
      list &&
      document.querySelector<HTMLFormElement>(`record-list[for="${CSS.escape(list.id)}"] form`);
    const tab =
      here.id && document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(here.id)}"]`);
    if (tab) tab.click();
    else if (form && here.matches('[data-item], [data-group]')) {
      form.reset();
      opened = 'filter';
    }
    here.hidden = false;
    opened ??= 'other';
  }
  return opened;
}
