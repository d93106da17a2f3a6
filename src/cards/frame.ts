/** What all share cards have in common: paper, the site's name, a rule. */
import { fit, line, type Measure } from './text.ts';

/** A card as a page names it. */
export interface CardName {
  /** Path of the picture under the folder of cards, without its ending. */
  path: string;
  /** The words that stand for the picture. */
  alt: string;
}

/** What is particular to a card. */
export interface CardContent {
  name: CardName;
  /** The line at the top right. */
  kicker: string;
  /** SVG within the margins. */
  body: string;
}

export const size = { width: 1200, height: 630 } as const;

/** The light page's colours. */
export const ink = {
  paper: '#f6f1e5',
  deep: '#ece5d3',
  ink: '#1b1a17',
  soft: '#4d483d',
  hair: '#cdc5b1',
  accent: '#a01a2c',
} as const;

/** The space within the margins, under the rule. */
export const inner = { left: 72, right: 1128, top: 136, bottom: 574, width: 1056 } as const;

/** Smallest type: a third of it is left where a card is shown 400 pixels wide. */
export const small = 32;

/** Words on one line at most, cut short where they are longer. */
export const oneLine = (
  text: string,
  width: number,
  face: 'sans' | 'strong',
  measure: Measure,
  from: number = small,
): { text: string; size: number } => {
  const fitted = fit(
    text,
    { face, width, height: from * 1.3, from, to: 28, leading: 1.2 },
    measure,
  );
  return { text: fitted.lines[0] ?? '', size: fitted.size };
};

/** A whole card around what is particular to it. */
export function frame(title: string, kicker: string, body: string, measure: Measure): string {
  const right = oneLine(
    kicker,
    inner.width - measure(title, 'serif', 36) - 60,
    'sans',
    measure,
    30,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`,
    `<rect width="100%" height="100%" fill="${ink.paper}"/>`,
    line(title, { x: inner.left, y: 78, face: 'serif', size: 36, fill: ink.ink }),
    line(right.text, {
      x: inner.right,
      y: 76,
      face: 'sans',
      size: right.size,
      fill: ink.soft,
      anchor: 'end',
    }),
    `<path d="M${inner.left} 104H${inner.right}" stroke="${ink.ink}" stroke-width="2"/>`,
    body,
    '</svg>',
  ].join('');
}
