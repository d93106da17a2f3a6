import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, words } from '../../../src/search/fold.ts';

describe('folding', () => {
  it.each([
    ['case and accents', 'Éire', 'eire'],
    ['apostrophes', 'O’Neill', "o'neill"],
    ['possessives', 'Aldermoor’s', 'aldermoor'],
    ['Arabic and Persian letters', 'كي', 'کی'],
    ['the forms of alif', 'أإآا', 'اااا'],
    ['the forms of he', 'هة', 'ہہ'],
    ['vowel signs and the stretched stroke', 'پُـل', 'پل'],
    ['joiners and direction marks', 'می\u200cرود\u202e', 'میرود'],
    ['eastern digits', '۱۹۱۱', '1911'],
    ['presentation forms', 'ﻻ', 'لا'],
  ])('brings %s together', (_, a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('splits at hyphens, dashes and punctuation', () => {
    expect(words('Mill-e–Bridge, (old)')).toEqual(['mill', 'e', 'bridge', 'old']);
  });

  it('folds plain text as it does the same text beside other letters', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))),
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(fold(text)).toBe(fold(`${text} ā`).slice(0, -2));
      }),
    );
  });

  it('gives words of letters and digits only, whatever comes in, and the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = words(text);
        expect(found.every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
        expect(words(found.join(' '))).toEqual(found);
      }),
    );
  });
});
