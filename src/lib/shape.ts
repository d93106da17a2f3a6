/** Parts of a drawing, described once and drawn by the build (`Shape.astro`) and in the browser (`drawShape`). */

export interface Shape {
  tag: keyof SVGElementTagNameMap;
  attributes: Record<string, string | number | undefined>;
  children: readonly (Shape | string)[];
}

export const shape = (
  tag: Shape['tag'],
  attributes: Shape['attributes'],
  ...children: (Shape | string)[]
): Shape => ({ tag, attributes, children });
