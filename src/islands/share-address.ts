/** Addresses of passages: canonical, without the state of the page, with the selected words where there are some. */

/** A stretch of text that nothing interrupts, cut into what is selected and what stands around it. */
export interface Run {
  before: string;
  inside: string;
  after: string;
}

/** The page's canonical address with the passage's id; queries and other fragments are left behind. */
export function passageAddress(canonical: string, id: string | undefined, directive = ''): string {
  const address = new URL(canonical);
  address.search = '';
  address.hash = '';
  return `${address.href}${id || directive ? '#' : ''}${id ? encodeURIComponent(id) : ''}${directive}`;
}

/** The words of a text directive, with the characters encoded that mean something within one. */
export const encodeWords = (words: string): string =>
  encodeURIComponent(words).replaceAll('-', '%2D');

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');
const wordsOf = (text: string): string[] => squeeze(text).trim().split(' ').filter(Boolean);

/** The run with words that are cut in two taken in whole; browsers look for whole words only. */
export function wholeWords({ before, inside, after }: Run): Run {
  const head = /^[\p{L}\p{M}\p{N}]/u.test(inside)
    ? (/[\p{L}\p{M}\p{N}]+$/u.exec(before)?.[0] ?? '')
    : '';
  const tail = /[\p{L}\p{M}\p{N}]$/u.test(inside)
    ? (/^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0] ?? '')
    : '';
  return {
    before: before.slice(0, before.length - head.length),
    inside: `${head}${inside}${tail}`,
    after: after.slice(tail.length),
  };
}

/** Up to how many words are quoted whole; longer passages are named by their first and last words. */
const wholeUpTo = 12;
/** How many first and last words name a longer passage, to begin with. */
const ends = 4;

/** How often words occur, overlapping ones included ("mill mill" in "mill mill mill"). */
function countIn(page: string, words: string): number {
  let count = 0;
  for (let at = page.indexOf(words); at >= 0; at = page.indexOf(words, at + 1)) count += 1;
  return count;
}

/**
 * The text directive (":~:text=…") that leads to a selection.
 * @param runs the selection's runs in reading order; empty ones are passed over
 * @param page the page's text, runs on lines of their own
 * @returns nothing where the selection holds no words
 */
export function textDirective(runs: readonly Run[], page: string): string {
  const whole = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.inside)).map(wholeWords);
  const [first] = whole;
  const last = whole.at(-1);
  if (!first || !last) return '';
  const haystack = page.split('\n').map(squeeze).join('\n').toLowerCase();
  const lead = wordsOf(first.inside);
  const short = whole.length === 1 && lead.length <= wholeUpTo;
  const write = (
    prefix: readonly string[],
    start: string,
    end: string | undefined,
    suffix: readonly string[],
  ): string =>
    `:~:text=${[prefix.length > 0 ? `${encodeWords(prefix.join(' '))}-` : undefined, encodeWords(start), end && encodeWords(end), suffix.length > 0 ? `-${encodeWords(suffix.join(' '))}` : undefined].filter(Boolean).join(',')}`;
  const [before, after] = [wordsOf(first.before), wordsOf(last.after)];

  /** The fewest words before, then after, that tell a passage from others like it. */
  const around = (start: string): [string[], string[]] => {
    const fits = (prefix: string[], suffix: string[]): boolean =>
      countIn(haystack, [...prefix, start, ...suffix].join(' ').toLowerCase()) <= 1;
    // Words that follow immediately, without a space, cannot be named apart from the passage.
    const loose = {
      before: /\s$/.test(first.before) ? before : [],
      after: short && /^\s/.test(last.after) ? after : [],
    };
    for (let n = 0; n <= Math.max(loose.before.length, loose.after.length); n++) {
      const prefix = loose.before.slice(Math.max(0, loose.before.length - n));
      const suffix = loose.after.slice(0, n);
      if (fits(prefix, [])) return [prefix, []];
      if (fits(prefix, suffix)) return [prefix, suffix];
    }
    return [loose.before.slice(-ends), []];
  };

  if (short) {
    const start = lead.join(' ');
    const [prefix, suffix] = around(start);
    return write(prefix, start, undefined, suffix);
  }
  const close = wordsOf(last.inside);
  // In one run the two ends must not meet.
  const most = whole.length === 1 ? Math.floor(lead.length / 2) : Infinity;
  let n = Math.min(ends, most, lead.length);
  while (
    n < Math.min(lead.length, most) &&
    countIn(haystack, lead.slice(0, n).join(' ').toLowerCase()) > 1
  )
    n += 1;
  const start = lead.slice(0, n).join(' ');
  const [prefix] = around(start);
  const from =
    haystack.indexOf([...prefix, start].join(' ').toLowerCase()) +
    [...prefix, start].join(' ').length;
  const target = haystack.indexOf(close.join(' ').toLowerCase(), whole.length === 1 ? 0 : from);
  const wanted = target < 0 ? -1 : target + close.join(' ').length;
  let m = Math.min(ends, most, close.length);
  const endsAt = (): number => {
    const end = close.slice(-m).join(' ').toLowerCase();
    const at = haystack.indexOf(end, from);
    return at < 0 ? -1 : at + end.length;
  };
  if (wanted >= 0) while (m < Math.min(close.length, most) && endsAt() !== wanted) m += 1;
  return write(prefix, start, close.slice(-m).join(' '), []);
}
