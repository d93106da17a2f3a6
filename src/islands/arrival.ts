/** Receives whoever follows a link or comes again: shows the target, and says what has changed, moved or gone. */
import { element } from '../lib/dom.ts';
import type { PageLinks } from '../views/permalink.ts';
import { readEdition, readHash, withoutParameter } from './arrival-address.ts';
import type { Since } from './changes.ts';
import { withRoom } from './notice.ts';
import { changesSince, readPageLinks } from './page-links.ts';
import { reveal } from './reveal.ts';

/** Milliseconds for which a target stays marked. */
const moment = 5000;

const dateInWords = (date: string): string =>
  new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

class ReaderArrival extends HTMLElement {
  #lifetime = new AbortController();
  #links: PageLinks | undefined;
  #timer = 0;
  #hideChanges: (() => void) | undefined;

  connectedCallback(): void {
    const { signal } = this.#lifetime;
    try {
      this.#links = readPageLinks();
    } catch (error) {
      this.dataset.failed = '';
      console.error('What this page knows of its former addresses cannot be read.', error);
    }
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
    const start = (): void => void this.#start();
    // Islands that hide things, such as filters, have to be there before.
    if (document.readyState === 'complete' || document.readyState === 'interactive')
      setTimeout(start);
    else document.addEventListener('DOMContentLoaded', start, { once: true, signal });
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    clearTimeout(this.#timer);
    this.#hideChanges?.();
    this.#hush();
    this.#lifetime = new AbortController();
  }

  async #start(): Promise<void> {
    // Without a script the link leads to the list of editions.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-changes]'))
      link.href = `?edition=${link.dataset.changes}`;
    const moved = new URLSearchParams(location.search).has('moved');
    const hints = withoutParameter(location.href, 'moved');
    if (hints !== location.href) history.replaceState(history.state, '', hints);
    const [first] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const said = this.#arrive(first?.type !== 'reload' && first?.type !== 'back_forward');
    if (!said && moved) this.#say('What the link named has moved; this is where it stands now.');
    const edition = readEdition(location.search);
    const visit = this.#lastVisit();
    try {
      if (edition !== undefined)
        await this.#show({
          stamp: edition,
          words: `the edition of ${dateInWords(edition)}`,
          asked: true,
        });
      else if (visit !== undefined)
        await this.#show({ stamp: visit, words: 'your last visit', asked: false });
    } catch (error) {
      this.dataset.failed = '';
      console.error('What has changed on this page cannot be shown.', error);
    }
    this.dataset.ready = '';
  }

  /** Shows what the fragment names; true if there was something to say. */
  #arrive(anew: boolean): boolean {
    this.#hush();
    const id = readHash(location.hash);
    if (id === undefined) return false;
    const target = document.getElementById(id);
    if (target) {
      const opened = reveal(target);
      target.dispatchEvent(new CustomEvent('arrive', { bubbles: true, detail: { id } }));
      if (opened && anew) target.scrollIntoView({ block: 'start' });
      this.#mark(target);
      if (opened === 'filter') this.#say('The list’s filter was cleared to show this entry.');
      return opened === 'filter';
    }
    const all = this.#links?.gone ?? {};
    const gone = Object.hasOwn(all, id) ? all[id] : undefined;
    if (!gone) {
      this.#say(
        'Nothing on this page has the address that the link names; it may have been cut short in copying.',
      );
      return true;
    }
    const when = gone.when ? ` ${gone.when}` : '';
    if (gone.why !== undefined)
      this.#say(`What the link names was taken out${when}: ${gone.why}`, gone.to, gone.label);
    else if (gone.to !== undefined) {
      const to = new URL(gone.to, location.href);
      if (to.pathname === location.pathname) {
        location.replace(to.hash);
        queueMicrotask(() =>
          setTimeout(() =>
            this.#say(`What the link named has moved${when}; this is where it stands now.`),
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

  /** What a returning reader saw of this page, if it has changed since; remembered in this browser only. */
  #lastVisit(): string | undefined {
    const now = document.querySelector<HTMLElement>('main')?.dataset.edition;
    if (!now) return undefined;
    const key = `edition:${location.pathname}`;
    try {
      const before = localStorage.getItem(key);
      localStorage.setItem(key, now);
      return before !== null && before < now ? before : undefined;
    } catch {
      // Storage is forbidden, so nobody returns.
      return undefined;
    }
  }

  async #show(since: Since): Promise<void> {
    const links = this.#links;
    if (!links) return;
    const any = changesSince(links, since.stamp).ids.length + Object.keys(links.left).length;
    if (any === 0 && !since.asked) return;
    const { signal } = this.#lifetime;
    const { showChanges } = await import('./changes.ts');
    const hide = await showChanges(links, since, {
      host: this,
      histories: this.getAttribute('histories') ?? '',
      editions: this.getAttribute('editions') ?? '',
      change: (act) => withRoom(this, act),
      closed: () =>
        history.replaceState(history.state, '', withoutParameter(location.href, 'edition')),
    });
    if (signal.aborted) hide();
    else this.#hideChanges = hide;
  }

  #hush(): void {
    const notice = this.querySelector(':scope > p');
    if (notice) withRoom(this, () => notice.remove());
  }

  /** @param to where the reader may go on, called `label` */
  #say(text: string, to?: string, label = ''): void {
    this.#hush();
    const close = element('button', { type: 'button', 'aria-label': 'Close this notice' }, '×');
    close.addEventListener('click', () => this.#hush());
    const way = to === undefined ? [] : [' Go on to ', element('a', { href: to }, label)];
    withRoom(this, () => this.prepend(element('p', {}, text, ...way, close)));
  }
}

customElements.define('reader-arrival', ReaderArrival);
