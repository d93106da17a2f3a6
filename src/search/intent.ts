/** What kind of record a query asks for, told from its words. */
import type { Query } from './query.ts';
import { stopWords } from './stop-words.ts';
import type { ResultType } from './types.ts';

export interface Intent {
  /** The words that say what is asked about. */
  words: string[];
  /** Types that answer, with what that adds to their score. */
  prefer: Partial<Record<ResultType, number>>;
  /** Whether it is put as a question. */
  asks: boolean;
}

const ofQuotes = new Set(
  'quote quotes quotation quotations quoted said say says statement statements remark remarks comments'.split(
    ' ',
  ),
);
/** Words that only lead up to what is asked for. */
const leading = new Set([
  ...stopWords,
  ...'all every any list give show find tell me latest'.split(' '),
]);

const questions: [RegExp, Intent['prefer']][] = [
  [/^how (?:many|much|long|far|often|big)\b/, { passage: 0.12, incident: 0.1 }],
  [/^who (?:is|was|are|were|leads|heads|runs|led)\b/, { actor: 0.15 }],
  [/^who\b/, { incident: 0.2 }],
  [/^when\b/, { incident: 0.2 }],
  [/^where\b/, { incident: 0.15, place: 0.15 }],
  [/^(?:why|how)\b/, { passage: 0.15, judgement: 0.1 }],
];

/** Reads the intent; words of a phrase are always what is asked about. */
export function intentOf({ words, phrases }: Query): Intent {
  const text = words.join(' ');
  const asks =
    /^(?:who|what|when|where|why|how|which|is|are|does|do|did|has|have|was|were|can)\b/.test(text);
  const prefer = questions.find(([pattern]) => pattern.test(text))?.[1] ?? {};
  const asksQuotes = phrases.length === 0 && words.some((word) => ofQuotes.has(word));
  const subject = words.filter((word) => !ofQuotes.has(word));
  if (!asksQuotes || subject.every((word) => leading.has(word)))
    return { words: [...words], prefer, asks };
  return {
    words: subject.filter((word) => !leading.has(word)),
    prefer: { ...prefer, quote: 0.8, actor: -1.2 },
    asks,
  };
}
