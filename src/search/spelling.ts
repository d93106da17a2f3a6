/** Brings the spellings of one name together: a key that is the same for all of them. */

/** Rules of a dossier: letters or words that stand for one another, and words that mean the same. */
export interface Spellings {
  /** Pairs [as typed, as kept], applied in order to each word. */
  letters: [string, string][];
  /** Groups of words any of which finds the others. */
  words: string[][];
}

const endings = /(?:ings?|edly|ed|ies|es|s|er|ers|ment|ments)$/;

/** A word without its commonest English endings; short words are left alone. */
export function stem(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word) || word.endsWith('ss')) return word;
  const bare = word.replace(endings, (ending) => (ending === 'ies' ? 'y' : ''));
  return bare.length >= 3 ? bare.replace(/e$/, '') : word;
}

/** Makes the function that gives a folded word of a name its key; other words have only their stem, lest "shoot" and "shut" meet. */
export function keyer({ letters }: Pick<Spellings, 'letters'>): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let key = known.get(word);
    if (key === undefined) {
      key = letters
        .reduce((w, [from, to]) => w.replaceAll(from, to), stem(word))
        .replace(/(\p{L})\1+/gu, '$1');
      known.set(word, key);
    }
    return key;
  };
}
