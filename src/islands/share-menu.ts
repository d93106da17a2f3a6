/** The menu of a passage: its address, its words, its citation. */
import { formatMoment } from '../lib/moment.ts';
import { accessDay, complete, formats, written, type Format } from './share-citation.ts';
import { copy } from './clipboard.ts';
import { sayBeside } from './say.ts';
import { popUp, type MenuItem } from './share-popup.ts';
import { subjectOf } from './share-subject.ts';
import { escape, passageOf, quoted } from './share-markdown.ts';

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

interface Action extends MenuItem {
  /** What is said when it is done. */
  done: string;
  run: () => string | Promise<string | void>;
}

/** Opens the menu; resolves when it is closed. */
export function openMenu(occasion: Occasion): Promise<void> {
  const { opener, passage, signal } = occasion;
  const subject = subjectOf(passage, occasion.range);
  const cited = (
    passage.closest<HTMLElement>('[data-cite]') ??
    document.querySelector<HTMLElement>('main[data-cite]')
  )?.dataset.cite;
  // Asked for at once, so that what is copied later is copied without waiting.
  const asked = (href: string): Promise<string> => {
    const text = fetch(href, { signal }).then((answer) =>
      answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status}`)),
    );
    text.catch(() => undefined);
    return text;
  };
  const file = asked(`${occasion.citations}${cited}.json`);
  const page = subject.markdown && asked(subject.markdown.href);
  // The sources that a page lists are cited themselves, and are no part of an edition.
  const edition = passage.hasAttribute('data-source') ? undefined : subject.edition;
  const address = (edition && subject.home.frozen) ?? subject.home.newest;
  const citation = async (format: Format, of: string | undefined): Promise<string> =>
    complete(await file, format, {
      link: subject.itself ? undefined : of === undefined ? subject.home.newest : address,
      edition: of,
    });
  const inWords = (): Promise<string> =>
    citation('chicago', edition).catch(() => `${subject.title}. ${address}`);
  const markdown = async (): Promise<string> => {
    const said = await page?.catch(() => undefined);
    const found = said === undefined ? undefined : passageOf(said, subject.markdown?.id);
    return quoted(
      found ?? escape(subject.text),
      subject.title,
      address,
      edition && formatMoment(edition),
    );
  };

  const { frozen } = subject.link;
  const day = subject.edition && formatMoment(subject.edition);
  const actions: Action[] = [
    { label: 'Copy link', done: 'Link copied', run: () => subject.link.newest },
    ...(day !== undefined && frozen !== undefined
      ? [
          {
            label: `Copy link to the edition of ${day}`,
            done: 'Link to the edition copied',
            run: () => frozen,
          },
        ]
      : []),
    {
      label: 'Copy text with citation',
      done: 'Text copied, with its citation',
      run: async () => `${subject.text}\n\n${await inWords()}`,
    },
    { label: 'Copy as Markdown', done: 'Markdown copied', run: markdown },
    ...('share' in navigator
      ? [
          {
            label: 'Share…',
            done: '',
            run: () =>
              navigator.share({
                title: subject.title,
                text: subject.text,
                url: subject.link.newest,
              }),
          },
        ]
      : []),
  ];
  const citing = (of: string | undefined, name: string): Action[] =>
    Object.entries(formats).map(([format, label]) => ({
      label,
      ...(name ? { name: `${label}, ${name}` } : {}),
      done: `${label} citation copied`,
      run: () => citation(format as Format, of),
    }));
  const choose = async (action: Action, close: () => void): Promise<void> => {
    let said = action.done;
    try {
      const text = await action.run();
      if (typeof text === 'string') said = await copy(text, action.done);
    } catch (error) {
      // Whoever closes the share sheet has not met with a failure.
      said =
        error instanceof DOMException && error.name === 'AbortError'
          ? ''
          : 'That could not be copied';
    }
    close();
    sayBeside(opener, said);
  };
  return popUp(
    opener,
    [
      { items: actions },
      ...(edition === undefined
        ? [{ label: 'Cite as', items: citing(undefined, '') }]
        : [
            { label: `Cite the edition of ${day}`, items: citing(edition, '') },
            { label: 'Cite what is always the newest', items: citing(undefined, 'the newest') },
          ]),
    ],
    (action, close) => void choose(action, close),
    signal,
  );
}

/** Fills today's date into the citations that a page prints, and gives each a button to copy it. */
export function fillCitations(details: HTMLElement): void {
  for (const place of details.querySelectorAll<HTMLElement>('[data-accessed]'))
    place.textContent = accessDay(place.dataset.accessed ?? '');
  details.querySelectorAll('dd').forEach((citation, i) => {
    if (citation.querySelector('button')) return;
    const words = (citation.textContent ?? '').trim();
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = `Copy the ${formats[written[i] ?? 'chicago']} citation`;
    button.addEventListener(
      'click',
      () => void copy(words, 'Citation copied').then((said) => sayBeside(button, said)),
    );
    citation.append(' ', button);
  });
}
