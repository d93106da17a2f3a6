/** What is shared: a passage, or the words that are selected in it. */
import { passageAddress, textDirective } from './share-address.ts';
import { pageText, runsOf } from './share-runs.ts';
import { write } from './share-text.ts';

export interface Subject {
  title: string;
  /** The address that leads to it, to the very words where some are selected. */
  link: string;
  /** The address of the passage in which it stands. */
  home: string;
  text: string;
  markdown: string;
  /** Whether it is all that its citation cites. */
  itself: boolean;
}

const canonical = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;

/** A link's address on the site as it is published. */
const published = (href: string): string => {
  const address = new URL(href, href.startsWith('#') ? canonical() : location.href);
  return address.origin === location.origin
    ? new URL(`${address.pathname}${address.search}${address.hash}`, canonical()).href
    : address.href;
};

/** Reads it from the page. @param range the words that are selected, if any */
export function subjectOf(passage: HTMLElement, range: Range | undefined): Subject {
  const title = document.title;
  const plain = { markdown: false, address: published };
  if (range) {
    const runs = runsOf(document.querySelector('main') ?? document.body, range).filter(
      (run) => !run.aside && run.inside.trim(),
    );
    const home = runs[0]?.node?.closest<HTMLElement>(
      ':is(h1, h2, h3, h4, p, li, td, figure, section)[id]',
    );
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
  const link = own
    ? published(own)
    : passageAddress(canonical(), passage.tagName === 'H1' ? undefined : passage.id);
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
