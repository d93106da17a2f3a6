import { ink, inner, oneLine, type CardContent, type CardName } from '../../cards/frame.ts';
import { fit, line, type Measure } from '../../cards/text.ts';
import type { QuoteSummary } from './view.ts';

export const quoteCard = (quote: {
  id: string;
  text: string;
  speaker: string;
  date: string;
}): CardName => ({
  path: `quotes/${quote.id}`,
  alt: `“${quote.text}” ${quote.speaker}, ${quote.date}`,
});

/** The share card of a quotation. */
export const drawQuote = (quote: QuoteSummary, colour: string, measure: Measure): CardContent => ({
  name: quoteCard(quote),
  kicker: quote.form === 'verbatim' ? 'Quotation' : `Quotation · ${quote.formLabel.toLowerCase()}`,
  body: quotation(quote, colour, measure),
});

function quotation(
  quote: { text: string; speaker: string; post: string | undefined; date: string },
  colour: string,
  measure: Measure,
): string {
  const words = fit(
    `“${quote.text}”`,
    { face: 'serif', width: inner.width - 20, height: 320, from: 92, to: 42, leading: 1.2 },
    measure,
  );
  // The opening mark hangs in the margin, so that the words are flush.
  const hang = measure('“', 'serif', words.size);
  const [first = '', ...rest] = words.lines;
  const top = inner.top + 10 + (330 - words.lines.length * words.leading) / 2;
  const set = (text: string, i: number): string =>
    line(text, {
      x: inner.left - (i === 0 ? hang : 0),
      y: top + words.size * 0.95 + i * words.leading,
      face: 'serif',
      size: words.size,
      fill: ink.ink,
    });
  const who = oneLine(quote.speaker, inner.width, 'strong', measure, 38);
  const when = oneLine(
    [quote.post, quote.date].filter(Boolean).join(' · '),
    inner.width,
    'sans',
    measure,
  );
  return [
    [first, ...rest].map(set).join(''),
    `<path d="M${inner.left} 498h64" stroke="${colour}" stroke-width="6"/>`,
    line(who.text, { x: inner.left, y: 544, face: 'strong', size: who.size, fill: ink.ink }),
    line(when.text, { x: inner.left, y: 588, face: 'sans', size: when.size, fill: ink.soft }),
  ].join('');
}
