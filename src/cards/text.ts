/** Fits words into a space, as lines of SVG text. */

export type Face = 'serif' | 'italic' | 'sans' | 'strong' | 'nastaliq' | 'naskh';

/** Width of words in pixels. */
export type Measure = (text: string, face: Face, size: number) => number;

export interface Fitted {
  lines: string[];
  size: number;
  /** Distance from line to line. */
  leading: number;
}

export interface Space {
  face: Face;
  width: number;
  height: number;
  /** Largest and smallest size of type. */
  from: number;
  to: number;
  /** Line height as a multiple of the size. */
  leading?: number;
}

/** Breaks words into lines of at most a width, as few as possible and about equally long. */
export function breakLines(
  text: string,
  width: number,
  measure: (words: string) => number,
): string[] {
  const words = text.split(/[ \n\t]+/).filter(Boolean);
  const fill = (limit: number): string[] => {
    const lines: string[] = [];
    for (const word of words) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && measure(longer) <= limit) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  const greedy = fill(width);
  // The narrowest limit that needs no more lines evens them out.
  let limit = width;
  for (let step = 1; step <= 12; step++) {
    const narrower = width * (1 - step * 0.03);
    if (fill(narrower).length > greedy.length || greedy.length === 1) break;
    limit = narrower;
  }
  return fill(limit);
}

/** Sets words as large as a space allows; at the smallest size the rest is left out, with an ellipsis. */
export function fit(text: string, space: Space, measure: Measure): Fitted {
  const { face, width, height, from, to, leading = 1.18 } = space;
  for (let size = from; size >= to; size -= 2) {
    const lines = breakLines(text, width, (words) => measure(words, face, size));
    const fits =
      lines.length * size * leading <= height &&
      lines.every((line) => measure(line, face, size) <= width);
    if (fits) return { lines, size, leading: size * leading };
  }
  const most = Math.max(1, Math.floor(height / (to * leading)));
  let kept = text;
  let lines: string[];
  do {
    kept = kept.slice(0, kept.lastIndexOf(' ') > 0 ? kept.lastIndexOf(' ') : kept.length - 1);
    lines = breakLines(`${kept.replace(/[\s,;:.–—-]+$/, '')} …`, width, (words) =>
      measure(words, face, to),
    );
  } while (kept.length > 1 && lines.length > most);
  return { lines, size: to, leading: to * leading };
}

const families: Record<Face, string> = {
  serif: 'font-family="Source Serif 4 Variable" font-weight="400"',
  italic: 'font-family="Source Serif 4 Variable" font-style="italic" font-weight="400"',
  sans: 'font-family="Instrument Sans" font-weight="400"',
  strong: 'font-family="Instrument Sans" font-weight="600"',
  nastaliq: 'font-family="Noto Nastaliq Urdu"',
  naskh: 'font-family="Noto Naskh Arabic"',
};

/** Characters that mean something in markup, as references. */
export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

export interface Place {
  x: number;
  /** Baseline of the (first) line. */
  y: number;
  face: Face;
  size: number;
  fill: string;
  anchor?: 'start' | 'end';
}

/** One line of text. */
export function line(text: string, { x, y, face, size, fill, anchor = 'start' }: Place): string {
  const end = anchor === 'end' ? ' text-anchor="end"' : '';
  return `<text x="${Math.round(x * 10) / 10}" y="${Math.round(y * 10) / 10}" ${families[face]} font-size="${size}" fill="${fill}"${end} xml:space="preserve">${escape(text)}</text>`;
}

/** Fitted lines, one under the other. */
export const block = ({ lines, size, leading }: Fitted, place: Omit<Place, 'size'>): string =>
  lines.map((text, i) => line(text, { ...place, size, y: place.y + i * leading })).join('');
