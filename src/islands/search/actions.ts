/** What can be done with a result on its line: its words with their address, or its citation, go to the clipboard. */
import type { Found } from '../../search/engine.ts';
import type { Detail, FullText } from '../../search/fulltext.ts';
import { copy } from '../clipboard.ts';
import { complete } from '../share-citation.ts';
import { site } from './client.ts';
import { button, element } from './elements.ts';

/** Where a record's address holds on the published site. */
export function publishedAddress(href: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return new URL(site(href), canonical ?? location.href).href;
}

/** The file with a record's citations; figures and judgements have none of their own. */
function citationFile({ href }: Detail): string | undefined {
  const [, folder = '', id = ''] =
    /^\/(\w+)\/(?:#)?([^/#]+)/.exec(
      href.startsWith('/briefing/') ? href.replace(/#.*/, '') : href,
    ) ?? [];
  return ['data', 'judgements', 'about', ''].includes(folder) ? undefined : site(`cite/${id}.json`);
}

/** A record's citation, with the address of the passage where it is one of a section. */
export async function citationOf(
  detail: Detail,
  format: 'chicago' | 'bibtex',
): Promise<string | undefined> {
  const file = citationFile(detail);
  if (file === undefined) return undefined;
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${response.status} for ${file}`);
  const passage = detail.href.startsWith('/briefing/') && detail.href.includes('#');
  return complete(
    await response.text(),
    format,
    passage ? { link: publishedAddress(detail.href) } : {},
  );
}

/** A result's words and address. */
export function wordsOf({ card, text, href }: Detail): string {
  const words = card.title === '' || href.includes('#p-') ? text : card.title;
  const by = [card.by, card.date].filter(Boolean).join(', ');
  return [words, by, publishedAddress(href)].filter(Boolean).join('\n');
}

/** The buttons of a result. */
export function actionsOn({ record, type }: Found, text: FullText): HTMLElement {
  const act = (label: string, make: (detail: Detail) => Promise<string | undefined>) =>
    button(label, (pressed) => {
      const said = (words: string): void => {
        pressed.textContent = words;
        setTimeout(() => (pressed.textContent = label), 2000);
      };
      text
        .detail(record)
        .then(make)
        .then(async (words) => {
          if (words === undefined) throw new Error('This record has no citation of its own.');
          said((await copy(words, 'Copied')) || label);
        })
        .catch((error: unknown) => {
          console.error(error);
          said('Could not copy');
        });
    });
  const made = element(
    'span',
    'actions',
    act('Copy', async (detail) => wordsOf(detail)),
  );
  if (type !== 'judgement') made.append(act('Cite', (detail) => citationOf(detail, 'chicago')));
  return made;
}
