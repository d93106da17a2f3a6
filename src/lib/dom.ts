/** Builds elements; text is inserted as text, never as markup. */
import type { Shape } from './shape.ts';

type Child = Node | string | undefined | false;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((c): c is Node | string => c !== undefined && c !== false));
  return made;
}

/** Whether a click follows a link in this window, and not in another one. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** An SVG element with attributes. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number | undefined>,
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

export const drawShape = ({ tag, attributes, children }: Shape): SVGElement =>
  svgElement(
    tag,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? child : drawShape(child))),
  );
