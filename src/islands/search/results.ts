/** Makes the elements of results. */
import type { Found } from '../../search/engine.ts';
import type { Detail, FullText } from '../../search/fulltext.ts';
import { singleLabels } from '../../search/labels.ts';
import { sentenceOf, spansOf } from '../../search/spans.ts';
import type { Card, ResultType } from '../../search/types.ts';
import { site } from './client.ts';
import { element, marked } from './elements.ts';
import { rememberFound } from './found.ts';

const line = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** What a result says beneath its title. */
const linesOf: Record<ResultType, (card: Card) => string[]> = {
  quote: ({ by, post, date }) => [line([by, post].filter(Boolean).join(', '), date)],
  actor: ({ by, post, names }) => [line(post ?? by), names ?? ''],
  incident: ({ date, place, tolls }) => [line(date, place), tolls ?? ''],
  place: ({ by, place, names }) => [line(by, place), names ?? ''],
  passage: ({ title, by }) => [line(title, by)],
  document: ({ by, date }) => [line(by, date)],
  question: ({ by }) => [by ?? ''],
  judgement: ({ by, post }) => [line(by, post)],
  source: ({ by, date }) => [line(by, date)],
};

/** A passage is shown by its sentence; everything else by its title, and by the sentence that matched if the title doesn't show it. */
function partsOf(
  type: ResultType,
  { card, text }: Pick<Detail, 'card' | 'text'>,
  marks: readonly string[],
): { title: string; sentence: string; lines: string[] } {
  const sentence = sentenceOf(text, marks);
  if (type === 'passage')
    return card.title === '' || sentence === '' || sentence === card.title
      ? { title: card.title, sentence: '', lines: [card.by ?? ''] }
      : { title: sentence, sentence: '', lines: linesOf.passage(card) };
  const lines = linesOf[type](card);
  const shown =
    [card.title, ...lines].some((line) => line.includes(sentence.replace(/\.$/, ''))) ||
    spansOf(sentence, marks).length === 0;
  return { title: card.title, sentence: shown ? '' : sentence, lines };
}

/** Fills a result's link with what is known of its record. */
function fill(
  to: HTMLAnchorElement,
  { type, named }: Found,
  detail: Detail | undefined,
  marks: readonly string[],
): void {
  const href = detail ? site(detail.href) : named?.href;
  if (href !== undefined) {
    to.href = href;
    to.dataset.result = type;
  }
  const known = detail ?? (named && { card: named.card, text: '' });
  to.classList.toggle('waiting', known === undefined);
  if (!known) return;
  const { title, sentence, lines } = partsOf(type, known, marks);
  const words = element('span', 'words', marked(title, marks));
  if (type === 'quote') {
    words.prepend('“');
    words.append('”');
  }
  to.replaceChildren(element('span', 'kind', singleLabels[type]), words);
  for (const text of lines)
    if (text !== '') to.append(element('span', 'line', marked(text, marks)));
  if (sentence !== '') to.append(element('span', 'sentence', marked(sentence, marks)));
}

/** Milliseconds for which a result that already has its name waits, in case that the reader types on. */
const rest = 100;

/** A result: what the names know of it at once, the whole when it has been shown and its file has come. */
export function renderResult(
  found: Found,
  marks: readonly string[],
  text: FullText | undefined,
): HTMLAnchorElement {
  const made = element('a', 'result');
  fill(made, found, undefined, marks);
  const complete = async (): Promise<void> => {
    if (!text || !made.isConnected) return;
    try {
      fill(made, found, await text.detail(found.record), marks);
    } catch {
      // What the names know of it stays.
      made.classList.add('incomplete');
    }
  };
  if (text) requestAnimationFrame(() => setTimeout(() => void complete(), found.named ? rest : 0));
  for (const event of ['click', 'auxclick'])
    made.addEventListener(event, () => rememberFound(made.href, marks));
  return made;
}
