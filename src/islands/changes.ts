/** What has changed on a page: a mark at each passage, and a bar that leads from one to the next. */
import sheet from '../styles/changes.css?url';
import { element } from '../lib/dom.ts';
import { styled } from '../lib/stylesheet.ts';
import type { PageLinks } from '../views/permalink.ts';
import { changesSince } from './page-links.ts';
import { reveal } from './reveal.ts';

export interface Since {
  /** The edition, or the stamp of what the reader saw last. */
  stamp: string;
  /** "the edition of 2 May 2031". */
  words: string;
  /** Whether the reader asked, and is to be told of nothing as well. */
  asked: boolean;
}

export interface Frame {
  /** Where the bar goes. */
  host: HTMLElement;
  /** Address of the histories of ids, and of the editions. */
  histories: string;
  editions: string;
  /** Changes what stands in the host. */
  change: (act: () => void) => void;
  /** Called when the reader closes the bar. */
  closed: () => void;
}

interface Change {
  target: Element;
  id: string;
  fresh: boolean;
}

/** The changes that stand on the page, in reading order. */
function changesOf(links: PageLinks, since: string): Change[] {
  const { ids, fresh } = changesSince(links, since);
  const page = location.pathname.split('/').at(-2);
  const found = new Map<Element, Change>();
  for (const id of ids) {
    const target =
      document.getElementById(id) ?? (id === page ? document.querySelector('main h1') : null);
    if (target?.closest('main') && !found.has(target))
      found.set(target, { target, id, fresh: fresh.has(id) });
  }
  return [...found.values()].sort((a, b) =>
    a.target.compareDocumentPosition(b.target) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

const several = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** Shows the changes; the result takes all of it away again. */
export async function showChanges(
  links: PageLinks,
  since: Since,
  frame: Frame,
): Promise<() => void> {
  const changes = changesOf(links, since.stamp);
  const left = Object.entries(links.left)
    .filter(([stamp]) => stamp > since.stamp)
    .reduce((sum, [, n]) => sum + n, 0);
  if (changes.length + left === 0 && !since.asked) return () => undefined;
  await styled(sheet);

  const marks = changes.map(({ target, id, fresh }, i) => {
    const word = fresh ? 'New' : 'Changed';
    const mark = element(
      'a',
      {
        class: 'change-mark',
        href: `${frame.histories}${id}/`,
        'aria-label': `${word} since ${since.words}, ${i + 1} of ${changes.length}: see its history`,
        'aria-keyshortcuts': 'n p',
      },
      word,
    );
    target.setAttribute('data-fresh', '');
    target.prepend(mark);
    return mark;
  });
  const counter = element('span', { class: 'at', 'aria-hidden': 'true' });
  let at = -1;
  const go = (step: 1 | -1): void => {
    const n = changes.length;
    const below = changes.findIndex(({ target }) => target.getBoundingClientRect().top > 0);
    const from = at >= 0 ? at : step > 0 ? (below < 0 ? n : below) - 1 : below < 0 ? n : below;
    at = (from + step + n) % n;
    const { target } = changes[at] ?? {};
    if (!target) return;
    reveal(target);
    target.scrollIntoView({ block: 'start' });
    marks[at]?.focus({ preventScroll: true });
    counter.textContent = `${at + 1} of ${n}`;
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = ({ n: 1, p: -1 } as const)[event.key.toLowerCase()];
    if (step) go(step);
    if (event.key === 'Escape') close();
  };

  const button = (attributes: Record<string, string>, words: string, act: () => void) => {
    const made = element('button', { type: 'button', ...attributes }, words);
    made.addEventListener('click', act);
    return made;
  };
  const stood = links.stood.filter((date) => since.stamp.startsWith(date)).at(-1);
  const path = document.body.dataset.path ?? '/';
  const said =
    changes.length + left === 0
      ? [`Nothing on this page has changed since ${since.words}.`]
      : [
          changes.length > 0 &&
            `${several(changes.length, 'change', 'changes')} since ${since.words}.`,
          left > 0 &&
            ` ${several(left, 'passage has', 'passages have')} left this page${changes.length > 0 ? '' : ` since ${since.words}`}.`,
        ];
  const bar = element(
    'div',
    { class: 'changes' },
    element(
      'p',
      {},
      ...said,
      stood !== undefined && ' ',
      stood !== undefined &&
        element('a', { href: `${frame.editions}${stood}${path}` }, 'As it stood'),
    ),
    changes.length > 0 &&
      element(
        'div',
        { role: 'group', 'aria-label': 'Go through the changes' },
        button({ 'aria-keyshortcuts': 'p', 'aria-label': 'Previous change' }, '↑', () => go(-1)),
        counter,
        button({ 'aria-keyshortcuts': 'n', 'aria-label': 'Next change' }, '↓', () => go(1)),
      ),
    button({ 'aria-label': 'Close what changed' }, '×', () => close()),
  );
  const parts: HTMLElement[] = [bar, ...marks];
  for (const part of parts) part.addEventListener('keydown', byKey);
  const remove = (): void => {
    for (const mark of marks) mark.remove();
    for (const { target } of changes) target.removeAttribute('data-fresh');
    frame.change(() => bar.remove());
  };
  const close = (): void => {
    remove();
    frame.closed();
  };
  frame.change(() => frame.host.append(bar));
  return remove;
}
