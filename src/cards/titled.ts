/** A title with a few words under it, as large as the card allows. */
import { ink, inner } from './frame.ts';
import { block, fit, type Measure } from './text.ts';

export function titled(title: string, standfirst: string, measure: Measure): string {
  const head = fit(
    title,
    { face: 'serif', width: inner.width, height: 250, from: 120, to: 60, leading: 1.08 },
    measure,
  );
  const tall = head.size * 0.9 + (head.lines.length - 1) * head.leading;
  const text = fit(
    standfirst,
    {
      face: 'italic',
      width: 1020,
      height: inner.bottom - inner.top - tall - 60,
      from: 52,
      to: 36,
      leading: 1.32,
    },
    measure,
  );
  const top =
    inner.top + (inner.bottom - inner.top - tall - 40 - text.lines.length * text.leading) / 2;
  return (
    block(head, { x: inner.left, y: top + head.size * 0.9, face: 'serif', fill: ink.ink }) +
    block(text, { x: inner.left, y: top + tall + 44 + text.size, face: 'italic', fill: ink.soft })
  );
}
