/** Makes the elements of results; words only ever become text nodes. */
import type { Found } from '../../search/engine.ts';
import type { Detail, FullText } from '../../search/fulltext.ts';
import { spansOf } from '../../search/spans.ts';
import type { Card, ResultType } from '../../search/types.ts';
import { site } from './client.ts';
import { rememberFound } from './found.ts';

/** What one result is called. */
const single: Record<ResultType, string> = {
  quote: 'Quote',
  actor: 'Actor',
  incident: 'Incident',
  place: 'Place',
  passage: 'Passage',
  document: 'Document',
  judgement: 'Judgement',
  source: 'Source',
};

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

const sentences = new Intl.Segmenter(document.documentElement.lang || 'en', {
  granularity: 'sentence',
});

/** The sentence of a passage that holds most of the words. */
function sentenceOf(text: string, marks: readonly string[]): string {
  let [best, most] = ['', -1];
  for (const { segment } of sentences.segment(text)) {
    const held = new Set(spansOf(segment, marks).map(([s, e]) => segment.slice(s, e).toLowerCase()))
      .size;
    // Of two that hold as many, the one that says more.
    if (held > most || (held === most && best.length < 40 && segment.length > best.length))
      [best, most] = [segment, held];
  }
  return best.trim();
}

const line = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** What a result says: its words, and the lines beneath. */
function partsOf(
  type: ResultType,
  card: Card,
  shown: string,
  marks: readonly string[],
): { words: Node; lines: string[] } {
  const plain = (text: string): Node => marked(text, marks);
  switch (type) {
    case 'quote': {
      const words = document.createDocumentFragment();
      words.append('“', plain(card.title), '”');
      return { words, lines: [line([card.by, card.post].filter(Boolean).join(', '), card.date)] };
    }
    case 'incident':
      return { words: plain(card.title), lines: [line(card.date, card.place), card.tolls ?? ''] };
    case 'actor':
      return { words: plain(card.title), lines: [line(card.post ?? card.by), card.names ?? ''] };
    case 'document':
      return { words: plain(card.title), lines: [line(card.by, card.date)] };
    case 'place':
      return { words: plain(card.title), lines: [line(card.by, card.place), card.names ?? ''] };
    case 'passage':
      return shown
        ? { words: plain(sentenceOf(shown, marks)), lines: [line(card.title, card.by)] }
        : { words: plain(card.title), lines: [card.by ?? ''] };
    case 'judgement':
      return { words: plain(card.title), lines: [line(card.by, card.post)] };
    case 'source':
      return { words: plain(card.title), lines: [line(card.by, card.date)] };
  }
}

export interface Rendered {
  link: HTMLAnchorElement;
  record: number;
}

/** Details that have come, by record. */
const details = new Map<number, Detail>();

/** A result: complete at once where all is known, else completed when its fragment comes. */
export function renderResult(
  found: Found,
  marks: readonly string[],
  text: FullText | undefined,
): Rendered {
  const link = element('a', 'result');
  const fill = (detail: Detail | undefined): void => {
    const href =
      found.named?.href ??
      (detail
        ? site(detail.href)
        : text?.href(found.record) && site(text.href(found.record) ?? ''));
    if (href) {
      link.href = href;
      link.dataset.result = found.type;
    }
    const card = detail?.card ?? found.named?.card;
    if (!card) {
      link.classList.add('waiting');
      return;
    }
    link.classList.remove('waiting');
    const titled = found.type === 'passage' && found.named !== undefined;
    const { words, lines } = partsOf(found.type, card, titled ? '' : (detail?.shown ?? ''), marks);
    const kind = element('span', 'kind', single[found.type]);
    const rows = lines.filter(Boolean).map((l) => {
      const row = element('span', 'line');
      row.append(marked(l, marks));
      return row;
    });
    link.replaceChildren(kind, element('span', 'words', words), ...rows);
  };
  fill(details.get(found.record));
  if (text && !details.has(found.record)) {
    text.detail(found.record).then(
      (detail) => {
        details.set(found.record, detail);
        fill(detail);
      },
      // What the vocabulary knows of it stands already.
      () => undefined,
    );
  }
  link.addEventListener('click', () => rememberFound(link.href, marks));
  link.addEventListener('auxclick', () => rememberFound(link.href, marks));
  return { link, record: found.record };
}
