/** A row's ways to map and time. There is one pair of buttons, which moves to the row under the pointer, or with focus. */

import { element } from '../../lib/dom.ts';

/**
 * Makes the pair; the result puts it where the reader is, by the event that tells.
 * @param mapped whether there is a map to lead to
 */
export function rowActions(mapped: boolean): (event: Event) => void {
  const pair = element('span', { class: 'act' }, button('map', 'Map'), button('time', 'Time'));
  return ({ target, type }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('li[data-incident]') : null;
    const old = pair.parentElement;
    // The pointer does not take the buttons away from the row that has the focus.
    if (!row || old === row || (type === 'pointerover' && old?.contains(document.activeElement)))
      return;
    const [map, time] = pair.children;
    const title = row.querySelector('a')?.textContent ?? '';
    map?.setAttribute('aria-label', `Show on the map: ${title}`);
    map?.toggleAttribute('hidden', !(row.dataset.points ?? row.dataset.lat) || !mapped);
    time?.setAttribute('aria-label', `Show in time: ${title}`);
    row.append(pair);
  };
}

const button = (action: string, text: string): HTMLElement =>
  element('button', { type: 'button', 'data-do': action }, text);
