/** Brings the spellings of one name together: a key that is the same for all of them. */

/** Rules of a dossier: letters or words that stand for one another, and words that mean the same. */
export interface Spellings {
  /** Pairs [as typed, as kept], applied in order to each word. */
  letters: [string, string][];
  /** Groups of words or phrases any of which finds the others. */
  words: readonly (readonly string[])[];
}

/** The longest first. */
const endings = ['ments', 'ings', 'edly', 'ment', 'ing', 'ies', 'ers', 'ed', 'es', 'er', 's'];

/** British and American spellings meet. */
const american = (word: string): string =>
  word.replace(/our(?=$|s$|ed$|ing$)/, 'or').replace(/is(?=e$|es$|ed$|ing$|ation$)/, 'iz');

/** A word without its commonest English endings; short words are left alone. Thousands are stemmed while a reader waits. */
export function stem(word: string): string {
  if (word.length < 5 || word.endsWith('ss') || !/^[a-z]+$/.test(word)) return word;
  const known = word.includes('our') || word.includes('is') ? american(word) : word;
  const ending = endings.find((one) => known.endsWith(one)) ?? '';
  const bare = known.slice(0, known.length - ending.length) + (ending === 'ies' ? 'y' : '');
  if (bare.length < 3) return word;
  return bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

/**
 * Makes the function that gives a folded word of a name its key; other words have only their stem, so that "shoot" and "shut" stay apart.
 * @param bare takes off what the key leaves out, such as endings
 */
export function keyer(
  { letters }: Pick<Spellings, 'letters'>,
  bare: (word: string) => string,
): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let key = known.get(word);
    if (key === undefined) {
      key = letters
        .reduce((w, [from, to]) => (w.includes(from) ? w.replaceAll(from, to) : w), bare(word))
        .replace(/(\p{L})\1+/gu, '$1');
      known.set(word, key);
    }
    return key;
  };
}

/** Consonants of the Arabic script as the Latin skeleton has them; vowels and what may be one are left out. */
const consonants: Record<string, string> = Object.fromEntries(
  [
    ['b', 'ب'],
    ['p', 'پ'],
    ['t', 'تطٹثةۃ'],
    ['j', 'جچځڅ'],
    ['k', 'خقکك'],
    ['d', 'دڈډ'],
    ['r', 'رڑړ'],
    ['z', 'ذزژضظږ'],
    ['s', 'سشصښ'],
    ['g', 'غگ'],
    ['f', 'ف'],
    ['l', 'ل'],
    ['m', 'م'],
    ['n', 'نڼں'],
  ].flatMap(([latin = '', arabic = '']) => [...arabic].map((letter) => [letter, latin])),
);

const latinConsonants: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/ck|q|x|c(?!h)/g, 'k'],
  [/ch/g, 'j'],
  [/v|w|h|y|[aeiou]/g, ''],
];

export const isArabic = (word: string): boolean => /^\p{Script=Arabic}+$/u.test(word);

/** The consonants of a name in either script, by which a name typed in the Arabic script finds its Latin spelling. */
export function skeleton(word: string): string {
  const letters = isArabic(word)
    ? [...word].map((letter) => consonants[letter] ?? '').join('')
    : latinConsonants.reduce((w, [from, to]) => w.replace(from, to), word);
  return letters.replace(/(.)\1+/g, '$1');
}
