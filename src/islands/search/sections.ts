/** The results of the search page in sections: by date, of one type, or the best and then the first of each type; then what also mentions the words. */
import { grouped, type Answer, type Found } from '../../search/engine.ts';
import type { FullText } from '../../search/fulltext.ts';
import { groupLabels } from '../../search/labels.ts';
import type { SearchState } from '../../search/state.ts';
import { actionsOn } from './actions.ts';
import type { Facets } from './client.ts';
import { button, element } from './elements.ts';
import { renderResult } from './results.ts';

const bestShown = 3;
const groupShown = 5;
const listShown = 40;

export interface Shown {
  answer: Answer;
  state: SearchState;
  facets: Facets | undefined;
  text: FullText | undefined;
  /** Shows one type only. */
  only(type: string): void;
}

/** The sections for an answer. */
export function sectionsOf({ answer, state, facets, text, only }: Shown): HTMLElement[] {
  const { marks, full } = answer;
  const item = (found: Found): HTMLElement => {
    const row = element('li', '', renderResult(found, marks, text));
    if (text) row.append(actionsOn(found, text));
    return row;
  };
  /** A list that grows when asked. */
  const section = (label: string, list: readonly Found[], most = listShown): HTMLElement => {
    const rows = element('ul', '', ...list.slice(0, most).map(item));
    const heading = element('h2', '', label, ' ', element('span', 'count', String(list.length)));
    const made = element('section', '', heading, rows);
    if (list.length > most) made.append(more(list, rows));
    return made;
  };
  const more = (list: readonly Found[], rows: HTMLElement): HTMLElement => {
    const left = list.length - rows.childElementCount;
    return button(
      `${Math.min(listShown, left)} more`,
      (pressed) => {
        const from = rows.childElementCount;
        rows.append(...list.slice(from, from + listShown).map(item));
        rows.children[from]?.querySelector('a')?.focus();
        if (rows.childElementCount < list.length) pressed.replaceWith(more(list, rows));
        else pressed.remove();
      },
      'more',
    );
  };
  const byDate = (list: readonly Found[]): Found[] => {
    if (state.sort === '' || !facets) return [...list];
    const down = state.sort === 'date' ? -1 : 1;
    const dateOf = (found: Found): string => facets.dates[found.record] ?? '';
    return list
      .filter((found) => dateOf(found) !== '')
      .sort((a, b) => down * dateOf(a).localeCompare(dateOf(b)) || b.score - a.score);
  };
  const strong = byDate(answer.found.slice(0, answer.strong));
  const rest = byDate(answer.found.slice(answer.strong));
  const mentions = rest.length > 0 && full ? [section('Also mentions', rest, groupShown)] : [];
  const only1 = state.facets.type?.length === 1 ? state.facets.type[0] : undefined;
  if (state.sort !== '' && facets) return [section('By date', strong), ...mentions];
  if (only1 !== undefined) {
    const label = Object.entries(groupLabels).find(([type]) => type === only1)?.[1] ?? 'Results';
    return [section(label, strong), ...mentions];
  }
  const best = strong.slice(0, bestShown);
  const types = full ? grouped(strong.slice(best.length)) : [];
  return [
    ...(best.length > 0
      ? [
          element(
            'section',
            '',
            element('h2', '', 'Best matches'),
            element('ul', '', ...best.map(item)),
          ),
        ]
      : []),
    ...types.map(([type, list]) => {
      const made = section(groupLabels[type], list.slice(0, groupShown));
      const count = made.querySelector('.count');
      if (count) count.textContent = String(list.length);
      if (list.length > groupShown)
        made.append(button(`All ${groupLabels[type].toLowerCase()}`, () => only(type), 'more'));
      return made;
    }),
    ...mentions,
  ];
}
