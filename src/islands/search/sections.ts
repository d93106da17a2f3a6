/** The results of the search page in sections: by date, of one type, or the best and then the first of each type. */
import { grouped, type Answer, type Found } from '../../search/engine.ts';
import type { FullText } from '../../search/fulltext.ts';
import { groupLabels } from '../../search/labels.ts';
import type { SearchState } from '../../search/state.ts';
import type { Facets } from './client.ts';
import { element, renderResult } from './results.ts';

const bestShown = 3;
const groupShown = 5;
/** How many results a long list shows at first, and how many more at a time. */
export const listShown = 40;

/** What is shown, and what its buttons do. */
export interface Shown {
  answer: Answer;
  state: SearchState;
  facets: Facets | undefined;
  text: FullText | undefined;
  /** How many results a long list shows now. */
  most: number;
  /** Shows more of a long list. */
  more(): void;
  /** Shows one type only. */
  only(type: string): void;
}

/** The sections for an answer. */
export function sectionsOf({
  answer,
  state,
  facets,
  text,
  most,
  more,
  only,
}: Shown): HTMLElement[] {
  const section = (
    label: string,
    list: readonly Found[],
    total?: number,
    after?: HTMLElement,
  ): HTMLElement => {
    const heading = element('h2', '', label);
    if (total !== undefined) heading.append(' ', element('span', 'count', String(total)));
    const items = list.map((one) => element('li', '', renderResult(one, answer.marks, text).link));
    return element('section', '', heading, element('ul', '', ...items), ...(after ? [after] : []));
  };
  const long = (label: string, list: readonly Found[]): HTMLElement =>
    section(
      label,
      list.slice(0, most),
      list.length,
      list.length > most
        ? moreButton(`${Math.min(listShown, list.length - most)} more`, more)
        : undefined,
    );
  const { found } = answer;
  if (state.sort !== '' && facets) {
    const down = state.sort === 'date' ? -1 : 1;
    const dateOf = (f: Found): string => facets.dates[f.record] ?? '';
    const dated = found
      .filter((f) => dateOf(f) !== '')
      .sort((a, b) => down * dateOf(a).localeCompare(dateOf(b)) || b.score - a.score);
    return [long('By date', dated)];
  }
  if (state.facets.type?.length === 1) {
    const [type] = state.facets.type;
    return [long(Object.entries(groupLabels).find(([t]) => t === type)?.[1] ?? 'Results', found)];
  }
  const best = found.slice(0, bestShown);
  const parts = (answer.full ? grouped(found) : []).map(([type, list]) =>
    section(
      groupLabels[type],
      list.filter((f) => !best.includes(f)).slice(0, groupShown),
      list.length,
      list.length > groupShown ? moreButton(`All ${list.length}`, () => only(type)) : undefined,
    ),
  );
  return [
    ...(best.length > 0 ? [section('Best matches', best)] : []),
    ...parts.filter((part) => part.querySelector('li')),
  ];
}

function moreButton(label: string, act: () => void): HTMLElement {
  const button = element('button', 'more', label);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}
