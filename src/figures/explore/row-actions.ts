/** A row's ways to map and time. There is one pair of buttons, which moves to the row under the pointer, or with focus. */

/**
 * Makes the pair; the result puts it where the reader is, by the event that tells.
 * @param mapped whether there is a map to lead to
 */
export function rowActions(mapped: boolean): (event: Event) => void {
  const pair = buttons();
  return ({ target, type }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('li[data-incident]') : null;
    const old = pair.parentElement;
    // The pointer does not take the buttons away from the row that has the focus.
    if (!row || old === row || (type === 'pointerover' && old?.contains(document.activeElement)))
      return;
    const [map, time] = pair.children;
    const title = row.querySelector('a')?.textContent ?? '';
    map?.setAttribute('aria-label', `Show on the map: ${title}`);
    map?.toggleAttribute('hidden', row.dataset.lat === undefined || !mapped);
    time?.setAttribute('aria-label', `Show in time: ${title}`);
    row.append(pair);
  };
}

function buttons(): HTMLElement {
  const span = document.createElement('span');
  span.className = 'act';
  for (const [name, text] of [
    ['map', 'Map'],
    ['time', 'Time'],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.do = name;
    button.textContent = text ?? '';
    span.append(button);
  }
  return span;
}
