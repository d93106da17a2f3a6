import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.ts';
import { formatState, orders, parseState, type SearchState } from '../../../src/search/state.ts';
import { facetNames } from '../../../src/search/types.ts';

describe('the query language', () => {
  it('reads phrases, fields and words', () => {
    expect(parseQuery('"mill bridge" speaker:"Ada Fenwick" year:1911 toll')).toEqual({
      words: ['mill', 'bridge', 'toll'],
      phrases: [['mill', 'bridge']],
      without: [],
      fields: [
        { field: 'speaker', value: 'Ada Fenwick' },
        { field: 'year', value: '1911' },
      ],
      open: true,
    });
  });

  it('takes typographic quotation marks for quotation marks', () => {
    expect(parseQuery('“mill bridge”').phrases).toEqual([['mill', 'bridge']]);
  });

  it.each(['colour:red', 'year:soon', 'before:1911-8', 'http://x.example', 'speaker:', 'a:b:c'])(
    'searches %s as words',
    (typed) => {
      const { fields, words } = parseQuery(typed);
      expect(fields).toEqual([]);
      expect(words.length).toBeGreaterThan(0);
    },
  );

  it('reads what is excluded', () => {
    expect(parseQuery('toll -lantern NOT "mill bridge" ferry-boat')).toMatchObject({
      words: ['toll', 'ferry', 'boat'],
      without: [['lantern'], ['mill', 'bridge']],
    });
  });

  it('takes an unclosed quotation mark for nothing', () => {
    expect(parseQuery('"mill bridge').words).toEqual(['mill', 'bridge']);
  });

  it('never throws, keeps few words, and keeps nothing that could be markup or a pattern', () => {
    const odd = fc.constantFrom(
      '<script>',
      '\u202e',
      '\ud800',
      '\0',
      '.*+?^${}()|[]\\',
      '"',
      ':',
      'speaker:',
      'before:',
      '&lt;',
      '’',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(odd, fc.string({ unit: 'binary' })), { maxLength: 60 }),
        (parts) => {
          const { words, phrases } = parseQuery(parts.join(' '));
          expect(words.length).toBeLessThanOrEqual(16);
          expect([...words, ...phrases.flat()].every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(
            true,
          );
        },
      ),
    );
  });

  it('reads ten thousand characters in a few milliseconds', () => {
    const started = performance.now();
    for (const unit of ['a', 'a ', '"', '":', 'speaker:', '<b>', '\ud800', 'ـ'])
      parseQuery(unit.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('the state of the search page', () => {
  const date = fc.constantFrom('', '1911', '1911-08', '1911-08-14');
  const state = fc.record({
    q: fc.string(),
    facets: fc.dictionary(
      fc.constantFrom(...facetNames),
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }),
    ),
    after: date,
    before: date,
    sort: fc.constantFrom(...orders),
  });

  it('comes back from the address as it went in', () => {
    fc.assert(
      fc.property(state, (s) => {
        const wellFormed = JSON.parse(
          JSON.stringify(s, (_, v: unknown) => (typeof v === 'string' ? v.toWellFormed() : v)),
        ) as SearchState;
        expect(parseState(formatState(wellFormed))).toEqual(wellFormed);
      }),
    );
  });

  it('leaves out what it does not know', () => {
    expect(parseState('q=x&colour=red&sort=size&after=yesterday')).toEqual({
      q: 'x',
      facets: {},
      after: '',
      before: '',
      sort: '',
    });
  });
});
