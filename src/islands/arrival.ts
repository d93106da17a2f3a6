/** Takes in whoever follows a link: shows the target, and says what has changed, moved or gone. */
import { readHash, readEdition, unreadHints } from './arrival-address.ts';

interface Gone {
  to?: string;
  label?: string;
  why?: string;
  when?: string;
}
interface Links {
  changed: Record<string, string[]>;
  gone: Record<string, Gone>;
}

/** Milliseconds for which a target stays marked. */
const moment = 5000;

/** "2031-05-02" or "2031-05-02+" in words. */
const inWords = (stamp: string): string => {
  const date = new Date(stamp.replace('+', '')).toLocaleDateString('en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return stamp.endsWith('+') ? `after the edition of ${date}` : `in the edition of ${date}`;
};

class ReaderArrival extends HTMLElement {
  #lifetime = new AbortController();
  #links: Links = { changed: {}, gone: {} };
  #timer = 0;

  connectedCallback(): void {
    const { signal } = this.#lifetime;
    try {
      const json = this.querySelector('script')?.textContent;
      if (json) this.#links = JSON.parse(json) as Links;
    } catch (error) {
      this.dataset.failed = '';
      console.error('What this page knows of its former addresses cannot be read.', error);
    }
    const start = (): void => {
      const copied = readEdition(location.search);
      const moved = new URLSearchParams(location.search).has('moved');
      const hints = unreadHints(location.href);
      if (hints !== location.href) history.replaceState(history.state, '', hints);
      const first = performance.getEntriesByType('navigation')[0] as
        PerformanceNavigationTiming | undefined;
      const said = this.#arrive(first?.type !== 'reload' && first?.type !== 'back_forward');
      if (!said && moved) this.#say('What the link named has moved; this is where it stands now.');
      else if (!said && copied) this.#compare(copied);
      this.#greet(said || moved);
      this.dataset.ready = '';
    };
    addEventListener('hashchange', () => this.#arrive(true), { signal });
    // A link to the place where one already is changes no hash.
    document.addEventListener(
      'click',
      (event) => {
        const link =
          event.target instanceof Element &&
          event.target.closest<HTMLAnchorElement>('a[href*="#"]');
        if (link && link.href === location.href && !event.defaultPrevented)
          queueMicrotask(() => this.#arrive(true));
      },
      { signal },
    );
    // Islands that hide things, such as filters, have to be there before.
    if (document.readyState === 'complete' || document.readyState === 'interactive')
      setTimeout(start);
    else document.addEventListener('DOMContentLoaded', start, { once: true, signal });
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    clearTimeout(this.#timer);
    this.#lifetime = new AbortController();
  }

  /** Shows what the fragment names; true if there was something to say. */
  #arrive(anew: boolean): boolean {
    this.#hush();
    const id = readHash(location.hash);
    if (id === undefined) return false;
    const target = document.getElementById(id);
    if (target) {
      const opened = open(target);
      target.dispatchEvent(new CustomEvent('arrive', { bubbles: true, detail: { id } }));
      if (opened && anew) target.scrollIntoView({ block: 'start' });
      this.#mark(target);
      if (opened === 'filter') this.#say('The list’s filter was cleared to show this entry.');
      return opened === 'filter';
    }
    const gone = Object.hasOwn(this.#links.gone, id) ? this.#links.gone[id] : undefined;
    if (!gone) {
      this.#say(
        'Nothing on this page has the address that the link names; it may have been cut short in copying.',
      );
      return true;
    }
    if (gone.why !== undefined) {
      this.#say(
        `What the link names was taken out${gone.when ? ` in the edition of ${gone.when}` : ''}: ${gone.why}`,
        gone.to,
        gone.label,
        'Go on to',
      );
    } else if (gone.to !== undefined) {
      const to = new URL(gone.to, location.href);
      if (to.pathname === location.pathname) {
        location.replace(to.hash);
        queueMicrotask(() =>
          setTimeout(() =>
            this.#say(
              `What the link named has moved${gone.when ? ` in the edition of ${gone.when}` : ''}; this is where it stands now.`,
            ),
          ),
        );
      } else {
        to.searchParams.set('moved', '');
        location.replace(to.href.replace('moved=', 'moved'));
      }
    }
    return true;
  }

  /** Marks a target for a moment. */
  #mark(target: Element): void {
    clearTimeout(this.#timer);
    document.querySelector('[data-arrived]')?.removeAttribute('data-arrived');
    document.documentElement.dataset.arrival = '';
    target.setAttribute('data-arrived', '');
    this.#timer = window.setTimeout(() => target.removeAttribute('data-arrived'), moment);
  }

  /** Says if the target has changed since the edition from which a link was copied. */
  #compare(copied: string): void {
    const id = readHash(location.hash);
    const ids =
      id === undefined
        ? []
        : [id, document.getElementById(id)?.closest('p[id], li[id], figure[id]')?.id];
    const page = location.pathname.split('/').at(-2) ?? '';
    const changed = Object.keys(this.#links.changed).filter(
      (stamp) =>
        stamp > copied &&
        this.#links.changed[stamp]?.some((c) => (id === undefined ? c === page : ids.includes(c))),
    );
    const last = changed.sort().at(-1);
    if (last)
      this.#say(
        `This ${id === undefined ? 'page' : 'passage'} has changed since the link was copied, ${inWords(last)}.`,
        this.getAttribute('editions') ?? '',
        'What changed',
      );
  }

  /** Tells a returning reader what has changed since the last visit; remembered in this browser only. */
  #greet(quietly: boolean): void {
    const now = document.querySelector<HTMLElement>('main')?.dataset.edition;
    if (!now) return;
    const key = `edition:${location.pathname}`;
    let before: string | null = null;
    try {
      before = localStorage.getItem(key);
      localStorage.setItem(key, now);
    } catch {
      // Storage is forbidden, so nobody returns.
    }
    if (before === null || before >= now) return;
    const since = before;
    const ids = Object.entries(this.#links.changed).flatMap(([stamp, list]) =>
      stamp > since ? list : [],
    );
    const fresh = ids
      .flatMap((id) => document.getElementById(id) ?? [])
      .filter((e) => e.matches('.prose *, li') && !e.matches('.note'));
    for (const element of fresh) element.dataset.fresh = '';
    const [first] = [...fresh].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    if (first && !quietly)
      this.#say(
        `${fresh.length} ${fresh.length === 1 ? 'passage has' : 'passages have'} changed since your visit.`,
        `#${first.id}`,
        'The first of them',
      );
  }

  #hush(): void {
    this.querySelector('p')?.remove();
  }

  #say(text: string, to?: string, label?: string, lead?: string): void {
    this.#hush();
    const p = document.createElement('p');
    p.append(text);
    if (to) {
      const link = document.createElement('a');
      link.href = to;
      link.textContent = label ?? 'Go on';
      p.append(' ', ...(lead === undefined ? [] : [`${lead} `]), link);
    }
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', 'Close this notice');
    close.addEventListener('click', () => p.remove());
    p.append(close);
    this.append(p);
  }
}

/** Opens whatever hides a target: details, tabs, filters. Says what was in the way. */
function open(target: Element): 'filter' | 'other' | undefined {
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

customElements.define('reader-arrival', ReaderArrival);
