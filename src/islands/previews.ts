/** Small previews of records: on hover and focus, and on the first tap. Each page is fetched once. */

/** Milliseconds of resting on a name before its preview is wanted. */
const patience = 220;

const fetched = new Map<string, Promise<DocumentFragment | undefined>>();

/** What a record's own page says at its head. */
async function load(href: string): Promise<DocumentFragment | undefined> {
  try {
    const response = await fetch(href);
    if (!response.ok) return undefined;
    const text = await response.text();
    // Only the page's text: its style sheets would be measured against this page's security policy.
    const main = text.slice(text.indexOf('<main'), text.lastIndexOf('</main>'));
    const page = new DOMParser().parseFromString(main, 'text/html');
    const parts = [
      page.querySelector('main .kicker'),
      page.querySelector('main h1'),
      page.querySelector('[data-preview-text]'),
    ];
    const fragment = document.createDocumentFragment();
    parts.forEach((part, i) => {
      if (!part || part.classList.contains('visually-hidden')) return;
      const p = document.createElement('p');
      p.className = ['kicker', 'name', ''][i] ?? '';
      p.textContent = part.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      fragment.append(p);
    });
    return fragment;
  } catch {
    return undefined;
  }
}

function start(): void {
  const box = document.createElement('div');
  box.className = 'preview';
  box.id = 'preview';
  box.role = 'tooltip';
  box.popover = 'manual';
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
    const href = link.href.replace(/#.*/, '');
    if (!fetched.has(href)) fetched.set(href, load(href));
    const content = await fetched.get(href);
    if (wanted !== link || !content) return;
    box.replaceChildren(content.cloneNode(true));
    box.showPopover();
    link.setAttribute('aria-describedby', box.id);
    const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const left = Math.max(16, Math.min(at.left, innerWidth - box.offsetWidth - 16));
    const above = at.bottom + 8 + box.offsetHeight > innerHeight && at.top > box.offsetHeight + 8;
    box.style.left = `${left}px`;
    box.style.top = `${above ? at.top - box.offsetHeight - 8 : at.bottom + 8}px`;
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
