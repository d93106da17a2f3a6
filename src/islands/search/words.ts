/** What the search says of itself: how to ask, and what to try when nothing was found. */
import { parseQuery } from '../../search/query.ts';
import type { Names } from '../../search/names.ts';
import { site } from './client.ts';
import { element } from './results.ts';

const ways: [string, string][] = [
  ['"exact words"', 'words that stand together'],
  ['speaker:name', 'quotations of a speaker'],
  ['actor:name', 'records in which an actor takes part'],
  ['place:name', 'records of a place'],
  ['type:quote', 'or actor, incident, place, passage, judgement, source'],
  ['year:2022', 'of a year; also after:2022 and before:2023-02-01'],
];

/** The query language in a few lines. */
export function helpText(): HTMLElement {
  const list = element('dl', 'ways');
  for (const [typed, meaning] of ways)
    list.append(element('dt', '', element('code', '', typed)), element('dd', '', meaning));
  return element(
    'div',
    'help-text',
    list,
    element(
      'p',
      '',
      'Names are found in any spelling or script. Whatever is not understood is searched as words.',
    ),
  );
}

/** Said when nothing was found: the nearest names, and what to try. */
export function emptyAdvice(
  names: Names,
  typed: string,
  put: (query: string) => void,
): HTMLElement {
  const box = element(
    'div',
    'advice',
    element('p', '', 'Nothing in the dossier answers to all of this.'),
  );
  const query = parseQuery(typed);
  const relaxed = names
    .match(
      query.words,
      query.words.map((word) => names.variants(word, true)),
    )
    .sort((a, b) => b.cover + b.identity - a.cover - a.identity)
    .slice(0, 4)
    .map((m) => m.named);
  const slips = query.words.flatMap((word) => names.nearest(word).slice(0, 2));
  if (relaxed.length > 0) {
    const list = element('ul');
    for (const { href, card } of relaxed) {
      const link = element('a', '', card.title);
      link.href = href;
      list.append(element('li', '', link));
    }
    box.append(element('p', '', 'Nearest names:'), list);
  } else if (slips.length > 0) {
    const list = element('ul');
    for (const word of new Set(slips)) {
      const button = element('button', 'meant', word);
      button.type = 'button';
      button.addEventListener('click', () => put(word));
      list.append(element('li', '', button));
    }
    box.append(element('p', '', 'Nearest words:'), list);
  }
  const lists = element('a', '', 'complete lists');
  lists.href = site('/search/#indexes');
  box.append(element('p', '', 'Try fewer words, a name alone, or the ', lists, '.'));
  return box;
}
