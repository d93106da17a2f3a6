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
const foldable = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');
/** Accents and vowel signs, the stretched stroke, joiners, direction marks: nothing that a reader would type. */
const silent = /[\p{M}\p{Cf}\p{Cs}\u0640]/gu;
const apostrophes = /['’‘ʼʻ`´]/g;
const easternDigits = /[٠-٩۰-۹]/g;

/** A text without the differences that do not matter. */
export function fold(text: string): string {
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
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
