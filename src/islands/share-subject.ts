/** What is shared: a passage, or the words that are selected in it. */
import { passageAddress, textDirective } from './share-address.ts';
import { changesSince, readPageLinks } from './page-links.ts';
import { pageText, runsOf } from './share-runs.ts';
import { wordsOf } from './share-text.ts';

/** Where something stands: as it is today, and as it stays in an edition. */
interface Places {
  newest: string;
  /** Undefined for what the last edition does not hold as it stands. */
  frozen: string | undefined;
}

export interface Subject {
  title: string;
  /** The addresses that lead to it, to the very words where some are selected. */
  link: Places;
  /** The addresses of the passage in which it stands. */
  home: Places;
  /** ISO date of the edition in which it stands as it is. */
  edition: string | undefined;
  text: string;
  /** Where its Markdown lies, and under which id; undefined for selected words and for pages without a text. */
  markdown: { href: string; id: string | undefined } | undefined;
  /** Whether it is all that its citation cites. */
  itself: boolean;
}

const canonical = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;

/** A link's address on the site as it is published. */
const published = (href: string): string => {
  const address = new URL(href, location.href);
  return address.origin === location.origin
    ? new URL(`${address.pathname}${address.search}${address.hash}`, canonical()).href
    : address.href;
};

/** The page as it stays in its last edition: its address, unless a passage or all of it has changed since. */
function frozenPage(id: string | undefined): string | undefined {
  const { edition, frozen } = document.querySelector<HTMLElement>('share-marks')?.dataset ?? {};
  if (edition === undefined || frozen === undefined) return undefined;
  const { ids } = changesSince(readPageLinks(), edition);
  return (id === undefined ? ids.length > 0 : ids.includes(id)) ? undefined : published(frozen);
}

/** Both addresses of a passage of this page. */
function placesOf(id: string | undefined, directive = ''): Places {
  const frozen = frozenPage(id);
  return {
    newest: passageAddress(canonical(), id, directive),
    frozen: frozen && passageAddress(frozen, id, directive),
  };
}

/** Reads it from the page. @param range the words that are selected, if any */
export function subjectOf(passage: HTMLElement, range: Range | undefined): Subject {
  const title = document.title;
  const { edition } = document.querySelector<HTMLElement>('share-marks')?.dataset ?? {};
  const text = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]')?.href;
  if (range) {
    const runs = runsOf(document.querySelector('main') ?? document.body, range).filter(
      (run) => !run.aside && run.inside.trim(),
    );
    const id = runs[0]?.node?.closest<HTMLElement>(
      ':is(h1, h2, h3, h4, p, li, td, figure, section)[id]',
    )?.id;
    const home = placesOf(id);
    return {
      title,
      link: placesOf(id, textDirective(runs, pageText())),
      home,
      edition: home.frozen && edition,
      text: wordsOf(range.cloneContents()),
      markdown: undefined,
      itself: false,
    };
  }
  const { share, frozen } = passage.dataset;
  const isFrozen = document.documentElement.dataset.edition !== undefined;
  const heading = passage.tagName === 'H1';
  const id = heading ? undefined : passage.id;
  const home: Places =
    share === undefined
      ? placesOf(id)
      : { newest: published(share), frozen: frozen && published(frozen) };
  const [at, stood] =
    share === undefined ? [text, edition] : [`${share}index.md`, passage.dataset.edition];
  return {
    title,
    link: home,
    home,
    edition: home.frozen && stood,
    text: wordsOf(passage),
    markdown: at === undefined ? undefined : { href: at, id: share === undefined ? id : undefined },
    // A record's own entry is cited by the record's address; a passage of something larger, by the passage's.
    itself: (passage.dataset.cite !== undefined || heading) && !isFrozen,
  };
}
