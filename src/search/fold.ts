/** Folds text so that spellings which differ only by keyboard, case, accents or punctuation become the same; index and query both pass through here. */

/** Letters that no normal form unfolds. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // The same letter on Arabic, Persian, Urdu and Pashto keyboards.
  ك: 'ک',
  ګ: 'گ',
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ے: 'ی',
  ێ: 'ی',
  ه: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ە: 'ہ',
  ھ: 'ہ',
  ٱ: 'ا',
  ں: 'ن',
  ڼ: 'ن',
  ډ: 'ڈ',
  ټ: 'ٹ',
  ړ: 'ڑ',
  ء: '',
};
/** Most text has none of what takes long to look for. */
const beyondAscii = /[^\0-\x7f]/;
const foldable = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');
/** Accents and vowel signs, the stretched stroke, joiners, direction marks: nothing that a reader would type. */
const silent = /[\p{M}\p{Cf}\p{Cs}\u0640]/gu;
const apostrophes = /['’‘ʼʻ`´]/g;
const easternDigits = /[٠-٩۰-۹]/g;

/** A text without the differences that do not matter. */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) {
    return text
      .toLowerCase()
      .replace(/'s(?![a-z0-9])/g, '')
      .replace(/['`]/g, '')
      .replace(/%/g, ' percent ');
  }
  return text
    .normalize('NFKD')
    .replace(silent, '')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(apostrophes, '')
    .replace(/%/g, ' percent ')
    .replace(foldable, (letter) => letters[letter] ?? letter)
    .replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .normalize('NFC');
}

/** The folded words of a text: letters and digits only, so nothing in them can be markup or a pattern. */
export const words = (text: string): string[] => {
  const folded = fold(text);
  return folded.match(beyondAscii.test(folded) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? [];
};
