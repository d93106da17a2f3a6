/** What the search says of itself: how to ask, what was searched in place of what was typed, and what to try when nothing was found. */
import type { Answer } from '../../search/engine.ts';
import type { Names } from '../../search/names.ts';
import { parseQuery } from '../../search/query.ts';
import { site } from './client.ts';
import { button, element, link } from './elements.ts';

const ways: [string, string][] = [
  ['"exact words"', 'words that stand together'],
  ['-word', 'without what holds this word'],
  ['quotes by name', 'quotations of a speaker; also speaker:name'],
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

/**
 * What readers must know of an answer: another spelling that was searched, words that stand nowhere, parts that could not be loaded.
 * @param put searches something else
 */
export function notesOn(
  { correction: { showing, unknown }, partial, found }: Answer,
  typed: string,
  put: (query: string) => void,
): Node[] {
  const notes: Node[] = [];
  if (showing !== undefined && found.length > 0) {
    const { words } = parseQuery(typed);
    const kept = showing.split(' ');
    const exact = words.map((word, i) => (word === kept[i] ? word : `"${word}"`)).join(' ');
    notes.push(
      element(
        'span',
        '',
        'Showing results for ',
        element('strong', '', showing),
        '. Search instead for ',
        button(typed.trim(), () => put(exact), 'meant'),
        '.',
      ),
    );
  }
  if (unknown.length > 0 && found.length > 0)
    notes.push(
      element('span', '', `No record has ${unknown.map((word) => `“${word}”`).join(' or ')}.`),
    );
  if (partial)
    notes.push(
      element(
        'span',
        'partial',
        'Part of the search index could not be loaded, so results may be missing.',
      ),
    );
  return notes
    .flatMap((note, i) => (i === 0 ? [note] : [' ', note]))
    .map((note) => (typeof note === 'string' ? document.createTextNode(note) : note));
}

/** Said when the index could not be loaded. @param byName whether matches by name are shown all the same */
export const failureNote = (byName: boolean): (Node | string)[] => [
  byName
    ? 'The full text could not be loaded; these are matches by name. Everything is in the '
    : 'The search index could not be loaded. Everything is in the ',
  link(site('/search/'), 'complete lists of actors, quotes, incidents and places'),
  '.',
];

/** Said when nothing was found: why, and what to try. */
export function emptyAdvice(
  names: Names,
  { correction: { unknown } }: Answer,
  typed: string,
  put: (query: string) => void,
): HTMLElement {
  const query = parseQuery(typed);
  const box = element('div', 'advice');
  const rest = query.words.filter((word) => !unknown.includes(word));
  box.append(
    element(
      'p',
      '',
      unknown.length > 0
        ? `No record has ${unknown.map((word) => `“${word}”`).join(' or ')}.`
        : query.phrases.length > 0
          ? 'No record has these words together.'
          : 'No record answers this.',
    ),
  );
  const other =
    unknown.length === 0 && query.phrases.length > 0
      ? query.words.join(' ')
      : unknown.length > 0 && rest.length > 0
        ? rest.join(' ')
        : '';
  if (other !== '')
    box.append(
      element(
        'p',
        '',
        'Search for ',
        button(other, () => put(other), 'meant'),
        '.',
      ),
    );
  const variants = query.words.map((word) => names.lexicon.variants(word, true));
  const nearest = [...names.match(query.words, variants)]
    .sort(([, a], [, b]) => b.cover + b.identity - a.cover - a.identity)
    .slice(0, 4)
    .flatMap(([record]) => names.entries[record]?.named ?? []);
  if (nearest.length > 0)
    box.append(
      element('p', '', 'Nearest names:'),
      element(
        'ul',
        '',
        ...nearest.map(({ href, card }) => element('li', '', link(href, card.title))),
      ),
    );
  box.append(
    element(
      'p',
      '',
      'Try fewer words, a name alone, or the ',
      link(site('/search/#indexes'), 'complete lists'),
      '.',
    ),
  );
  return box;
}
