/** Small previews of records: on hover and focus, and on the first tap. Each page is fetched once. */

import { element } from '../lib/dom.ts';
import { fetchPage } from '../lib/page.ts';
import { placeBeside, viewport } from '../lib/placing.ts';

/** Milliseconds of resting on a name before its preview is wanted. */
const patience = 220;

/** What a record's own page says at its head. */
async function summaryOf(href: string): Promise<HTMLElement[]> {
  const page = await fetchPage(href);
  const parts = { kicker: 'main .kicker', name: 'main h1', '': '[data-preview-text]' };
  return Object.entries(parts).flatMap(([className, selector]) => {
    const part = page?.querySelector(selector);
    if (!part || part.classList.contains('visually-hidden')) return [];
    const text = part.textContent?.replace(/\s+/g, ' ').trim();
    return [element('p', { class: className }, text)];
  });
}

function start(): void {
  const box = element('div', {
    class: 'preview',
    id: 'preview',
    role: 'tooltip',
    popover: 'manual',
  });
  document.body.append(box);
  let wanted: HTMLAnchorElement | undefined;
  let timer = 0;

  const hide = (): void => {
    clearTimeout(timer);
    wanted?.removeAttribute('aria-describedby');
    wanted = undefined;
    if (box.matches(':popover-open')) box.hidePopover();
  };
  const show = async (link: HTMLAnchorElement): Promise<void> => {
    const content = await summaryOf(link.href);
    if (wanted !== link || content.length === 0) return;
    box.replaceChildren(...content);
    box.showPopover();
    link.setAttribute('aria-describedby', box.id);
    const anchor = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const at = placeBeside(anchor, size, viewport(), {
      gap: 8,
      side: 'below',
      align: 'start',
      edge: 16,
    });
    box.style.left = `${at.left}px`;
    box.style.top = `${at.top}px`;
  };
  const linkOf = (event: Event): HTMLAnchorElement | undefined =>
    event.target instanceof Element
      ? (event.target.closest<HTMLAnchorElement>('a[data-preview]') ?? undefined)
      : undefined;
  const want = (event: Event): void => {
    const link = linkOf(event);
    if (!link || link === wanted) return;
    hide();
    wanted = link;
    timer = window.setTimeout(() => void show(link), patience);
  };

  document.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && want(event));
  document.addEventListener(
    'pointerout',
    (event) => event.pointerType === 'mouse' && linkOf(event) && hide(),
  );
  document.addEventListener(
    'focusin',
    (event) => linkOf(event)?.matches(':focus-visible') && want(event),
  );
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  document.addEventListener('scroll', hide, { passive: true });
  // A first tap shows the preview, a second one follows the link.
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    const touched = (event as PointerEvent).pointerType === 'touch';
    if (!link || !touched) return box.contains(event.target as Node) ? undefined : hide();
    if (wanted === link) return;
    event.preventDefault();
    hide();
    wanted = link;
    void show(link);
  });
}

if (document.querySelector('a[data-preview]') && 'popover' in HTMLElement.prototype) start();
