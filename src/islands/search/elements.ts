/** Small makers of elements; what a reader typed only ever becomes text nodes. */
import { spansOf } from '../../search/spans.ts';

/** An element with a class and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function button(
  label: string | Node,
  act: (button: HTMLButtonElement) => void,
  className = '',
): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', () => act(made));
  return made;
}

export function link(href: string, label: string): HTMLAnchorElement {
  const made = element('a', '', label);
  made.href = href;
  return made;
}

/** A text with the words marked. */
export function marked(text: string, marks: readonly string[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [start, end] of spansOf(text, marks)) {
    fragment.append(text.slice(at, start), element('mark', '', text.slice(start, end)));
    at = end;
  }
  fragment.append(text.slice(at));
  return fragment;
}

/** "1 result", "12 results". */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
