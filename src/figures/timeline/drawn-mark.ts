/** A mark of the server's drawing, as the browser reads it. */
import type { Entry } from './layout.ts';

export interface DrawnMark extends Entry {
  element: SVGAElement;
  name: string;
  x: number;
  y: number;
  /** Left out by a filter. */
  out: boolean;
}

/** Reads a mark and names its link; `restore` undoes that. */
export function readMark(element: SVGAElement): DrawnMark {
  const title = element.querySelector('title');
  const name = title?.textContent ?? '';
  // The browser's own tip would come on top of ours.
  title?.remove();
  element.setAttribute('aria-label', name);
  const {
    incident: id = '',
    lane = '',
    when = '',
    label = '',
    weight = '0',
    loose,
    endless,
  } = element.dataset;
  const [first = '', last = first] = when.split('/');
  const [x = 0, y = 0] =
    (element.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return {
    id,
    element,
    name,
    lane,
    first,
    last,
    label,
    x,
    y,
    sure: loose === undefined,
    endless: endless !== undefined,
    weight: Number(weight),
    out: false,
  };
}

/** Leaves the mark as the server drew it. */
export function restoreMark({ element, name }: DrawnMark): void {
  for (const attribute of ['tabindex', 'aria-label', 'aria-current'])
    element.removeAttribute(attribute);
  element.classList.remove('out');
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = name;
  if (!element.querySelector('title')) element.prepend(title);
}
