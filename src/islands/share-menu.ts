/** The menu of a passage: its address, its words, its citation. */
import { passageAddress, textDirective } from './share-address.ts';
import { accessDay, complete, formats, written, type Format } from './share-citation.ts';
import { pageText, runsOf } from './share-runs.ts';
import { quoted, write } from './share-text.ts';

export interface Occasion {
  /** What opened the menu, and gets the focus back. */
  opener: HTMLElement;
  passage: HTMLElement;
  /** The words that are selected, if any. */
  range: Range | undefined;
  /** Where the citations' files lie. */
  citations: string;
  signal: AbortSignal;
}

interface Action {
  label: string;
  /** What is said when it is done. */
  done: string;
  run: () => string | Promise<string | void>;
}

const canonical = (): string => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;

/** A link's address on the site as it is published. */
const published = (href: string): string => {
  const address = new URL(href, href.startsWith('#') ? canonical() : location.href);
  return address.origin === location.origin
    ? new URL(`${address.pathname}${address.search}${address.hash}`, canonical()).href
    : address.href;
};

/** What is shared: the passage, or the words that are selected in it. */
function subjectOf({ passage, range }: Occasion) {
  const title = document.title;
  const plain = { markdown: false, address: published };
  if (range) {
    const runs = runsOf(document.querySelector('main') ?? document.body, range).filter((run) => !run.aside && run.inside.trim());
    const home = runs[0]?.node?.closest<HTMLElement>(':is(h1, h2, h3, h4, p, li, td, figure, section)[id]');
    const contents = range.cloneContents();
    return {
      title,
      link: passageAddress(canonical(), home?.id, textDirective(runs, pageText())),
      home: passageAddress(canonical(), home?.id),
      text: write(contents, plain),
      markdown: write(contents, { ...plain, markdown: true }),
      itself: false,
    };
  }
  const own = passage.dataset.share;
  const link = own ? published(own) : passageAddress(canonical(), passage.tagName === 'H1' ? undefined : passage.id);
  return {
    title,
    link,
    home: link,
    text: write(passage, plain),
    markdown: write(passage, { ...plain, markdown: true }),
    // A record's own entry is cited by the record's address; a passage of something larger, by the passage's.
    itself: passage.dataset.cite !== undefined || passage.tagName === 'H1',
  };
}

/** Opens the menu; resolves when it is closed. */
export function openMenu(occasion: Occasion): Promise<void> {
  const { opener, passage, signal } = occasion;
  const subject = subjectOf(occasion);
  const cited = (passage.closest<HTMLElement>('[data-cite]') ?? document.querySelector<HTMLElement>('main[data-cite]'))?.dataset.cite;
  // Asked for at once, so that what is copied later is copied without waiting.
  const file = fetch(`${occasion.citations}${cited}.json`, { signal }).then((answer) =>
    answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status}`)),
  );
  file.catch(() => undefined);
  const citation = async (format: Format): Promise<string> => complete(await file, format, subject.itself ? undefined : subject.home);
  const inWords = (): Promise<string> => citation('chicago').catch(() => `${subject.title}. ${subject.home}`);

  const actions: Action[] = [
    { label: 'Copy link', done: 'Link copied', run: () => subject.link },
    { label: 'Copy text with citation', done: 'Text copied, with its citation', run: async () => `${subject.text}\n\n${await inWords()}` },
    { label: 'Copy as Markdown', done: 'Markdown copied', run: () => quoted(subject.markdown, subject.title, subject.link) },
    ...('share' in navigator
      ? [{ label: 'Share…', done: '', run: () => navigator.share({ title: subject.title, text: subject.text, url: subject.link }) }]
      : []),
  ];
  const citing = Object.entries(formats).map(([format, label]): Action => ({
    label,
    done: `${label} citation copied`,
    run: () => citation(format as Format),
  }));
  return present(opener, [{ actions }, { label: 'Cite as', actions: citing }], signal);
}

/** Shows the menu under its opener, with the keys that menus have. */
function present(opener: HTMLElement, groups: { label?: string; actions: Action[] }[], signal: AbortSignal): Promise<void> {
  const menu = document.createElement('div');
  menu.className = 'share-menu';
  menu.role = 'menu';
  menu.ariaLabel = opener.ariaLabel ?? 'Share';
  const done = new AbortController();
  const listen = { signal: AbortSignal.any([signal, done.signal]) };
  const status = announcer();

  return new Promise((resolve) => {
    const close = (back: boolean): void => {
      done.abort();
      menu.remove();
      opener.ariaExpanded = 'false';
      if (back) opener.focus({ preventScroll: true });
      resolve();
    };
    const choose = async (action: Action): Promise<void> => {
      let said = action.done;
      try {
        const text = await action.run();
        if (typeof text === 'string') await copy(text);
      } catch (error) {
        // Whoever closes the share sheet has not met with a failure.
        said = error instanceof DOMException && error.name === 'AbortError' ? '' : 'That could not be copied';
      }
      close(true);
      say(status, said, opener);
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
      for (const action of group.actions) {
        const item = list.appendChild(document.createElement('button'));
        item.type = 'button';
        item.role = 'menuitem';
        item.tabIndex = -1;
        item.textContent = action.label;
        item.addEventListener('click', () => void choose(action), listen);
      }
    }
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    menu.addEventListener(
      'keydown',
      (event) => {
        const at = items.indexOf(document.activeElement as HTMLElement);
        const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : '';
        const next =
          { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key] ??
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
    place(menu, opener);
    items[0]?.focus({ preventScroll: true });
  });
}

/** Puts something under an element, within the window. */
function place(what: HTMLElement, below: HTMLElement): void {
  const rect = below.getBoundingClientRect();
  // Measured from where it stands at nought, whatever its position is relative to.
  what.style.insetInlineStart = what.style.insetBlockStart = '0';
  const { left, top, width, height } = what.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - 8;
  const under = rect.bottom + 6 + height <= innerHeight || rect.top < height + 6;
  what.style.insetInlineStart = `${Math.max(8, Math.min(rect.left, room)) - left}px`;
  what.style.insetBlockStart = `${(under ? rect.bottom + 6 : rect.top - height - 6) - top}px`;
}

/** The element whose words are read out; it must be there before they are. */
function announcer(): HTMLElement {
  const there = document.querySelector<HTMLElement>('.share-status');
  if (there) return there;
  const made = document.body.appendChild(document.createElement('p'));
  made.className = 'share-status';
  made.role = 'status';
  return made;
}

let silence: ReturnType<typeof setTimeout> | undefined;

function say(status: HTMLElement, words: string, beside: HTMLElement): void {
  clearTimeout(silence);
  status.textContent = words;
  if (!words) return;
  place(status, beside);
  silence = setTimeout(() => (status.textContent = ''), 2500);
}

async function copy(text: string): Promise<void> {
  // Pages that are not served securely have no clipboard; the reader can still copy by hand.
  if (navigator.clipboard) await navigator.clipboard.writeText(text);
  else window.prompt('Copy this:', text);
}

/** Fills today's date into the citations that a page prints, and gives each a button to copy it. */
export function fillCitations(details: HTMLElement): void {
  for (const place of details.querySelectorAll<HTMLElement>('[data-accessed]')) place.textContent = accessDay(place.dataset.accessed ?? '');
  details.querySelectorAll('dd').forEach((citation, i) => {
    if (citation.querySelector('button')) return;
    const words = (citation.textContent ?? '').trim();
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = `Copy the ${formats[written[i] ?? 'chicago']} citation`;
    const status = announcer();
    button.addEventListener('click', () => void copy(words).then(() => say(status, 'Citation copied', button)));
    citation.append(' ', button);
  });
}
