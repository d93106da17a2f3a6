import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encodeWords,
  passageAddress,
  textDirective,
  wholeWords,
  type Run,
} from '../../../src/islands/share-address.ts';
import { passageOf, quoted } from '../../../src/islands/share-markdown.ts';
import { accessDay, complete } from '../../../src/islands/share-citation.ts';

const run = (text: string): Run => {
  const [before = '', inside = '', after = ''] = text.split('|');
  return { before, inside, after };
};
const whole = ({ before, inside, after }: Run): string => `${before}${inside}${after}`;

describe('the address of a passage', () => {
  test('is the canonical one, without query or highlight', () => {
    expect(passageAddress('https://site.example/base/page/?q=bridge#old', 'p-1')).toBe(
      'https://site.example/base/page/#p-1',
    );
    expect(passageAddress('https://site.example/base/page/', undefined)).toBe(
      'https://site.example/base/page/',
    );
  });

  test('carries the selected words behind the passage’s id', () => {
    expect(passageAddress('https://site.example/', 'p-1', ':~:text=mill%20bridge')).toBe(
      'https://site.example/#p-1:~:text=mill%20bridge',
    );
  });
});

describe('a text directive', () => {
  test('encodes what means something in a directive', () => {
    expect(encodeWords('well-known, bread & salt')).toBe('well%2Dknown%2C%20bread%20%26%20salt');
  });

  test('quotes a few words whole', () => {
    const words = run('The |old mill| stands');
    expect(textDirective([words], whole(words))).toBe(':~:text=old%20mill');
  });

  test('takes in the rest of words that were cut', () => {
    expect(wholeWords(run('The o|ld mi|ll stands'))).toEqual(run('The |old mill| stands'));
    expect(wholeWords(run('(|old)| mill'))).toEqual(run('(|old)| mill'));
  });

  test('adds words before only where the same words stand elsewhere', () => {
    const words = run('and the |old mill| stands');
    expect(textDirective([words], `an old mill\n${whole(words)}`)).toBe(':~:text=the-,old%20mill');
  });

  test('adds words after where those before are not enough', () => {
    const words = run('|old mill| stands');
    expect(textDirective([words], `old mill falls\n${whole(words)}`)).toBe(
      ':~:text=old%20mill,-stands',
    );
  });

  test('names a long passage by its first and last words', () => {
    const words = run(
      '|One two three four five six seven eight nine ten eleven twelve thirteen fourteen.|',
    );
    expect(textDirective([words], whole(words))).toBe(
      ':~:text=One%20two%20three%20four,eleven%20twelve%20thirteen%20fourteen.',
    );
  });

  test('reaches over notes and paragraphs', () => {
    const runs = [run('At |noon they left.|'), run('|They came back| at night.')];
    expect(textDirective(runs, runs.map(whole).join('\n1\n'))).toBe(
      ':~:text=noon%20they%20left.,They%20came%20back',
    );
  });

  test('is left out where no words are selected', () => {
    expect(textDirective([run('a| … |b')], 'a … b')).toBe('');
  });

  /** What a browser would find: the first occurrence of the directive's words in the page. */
  function found(directive: string, page: string): [number, number] {
    const parts = directive.replace(':~:text=', '').split(',');
    const prefix = parts[0]?.endsWith('-')
      ? `${decodeURIComponent(parts.shift()?.slice(0, -1) ?? '')} `
      : '';
    const suffix = parts.at(-1)?.startsWith('-')
      ? ` ${decodeURIComponent(parts.pop()?.slice(1) ?? '')}`
      : '';
    const [start = '', end] = parts.map(decodeURIComponent);
    const at = page.indexOf(`${prefix}${start}${end === undefined ? suffix : ''}`) + prefix.length;
    return [
      at,
      end === undefined ? at + start.length : page.indexOf(end, at + start.length) + end.length,
    ];
  }

  test('leads to the very words that were selected, however often they are repeated', () => {
    const word = fc.constantFrom(
      'mill',
      'bridge',
      'toll',
      'the',
      'old',
      'well-kept',
      'a,b',
      'salt & bread',
    );
    const text = fc
      .array(word, { minLength: 6, maxLength: 60 })
      .map((words) => words.map((w, i) => (i % 7 === 3 ? `${w} n${i}` : w)).join(' '));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (page, a, b) => {
        const words = page.split(' ');
        const from = a % words.length;
        const to = from + 1 + (b % (words.length - from));
        const [before, inside, after] = [
          words.slice(0, from),
          words.slice(from, to),
          words.slice(to),
        ].map((part) => part.join(' '));
        const directive = textDirective(
          [
            {
              before: before ? `${before} ` : '',
              inside: inside ?? '',
              after: after ? ` ${after}` : '',
            },
          ],
          page,
        );
        // Symbols alone are no words.
        fc.pre(directive !== '');
        const start = before ? before.length + 1 : 0;
        const [foundStart, foundEnd] = found(directive, page);
        expect([foundStart, foundEnd]).toEqual([start, start + (inside?.length ?? 0)]);
      }),
    );
  });
});

describe('Markdown that is copied', () => {
  const text = [
    '# Tolls [¶](https://s.example/tolls/)',
    'As of May.',
    'The [bridge](https://s.example/bridge/) shut.[^p-1-1] [¶](https://s.example/tolls/#p-1)',
    '[^p-1-1]: The Gazette.',
    '## The shut bridge',
    '| Told by | Killed |\n| --- | --- |\n| The town | 2 |',
    '[¶](https://s.example/tolls/#the-shut-bridge)',
    '- One. [¶](https://s.example/tolls/#p-2)\n- Two.[^p-3-1] [¶](https://s.example/tolls/#p-3)',
    '[^p-3-1]: The Post.',
    '---',
    'From *Tolls*.',
  ].join('\n\n');

  test('is a paragraph with its notes', () => {
    expect(passageOf(text, 'p-1')).toBe(
      'The [bridge](https://s.example/bridge/) shut.[^p-1-1]\n\n[^p-1-1]: The Gazette.',
    );
    expect(
      quoted('Shut.[^p-1-1]\n\n[^p-1-1]: The Gazette.', 'Tolls', '/t/#p-1', '1 May 1912'),
    ).toBe(
      '> Shut.[^p-1-1]\n>\n> — [Tolls](/t/#p-1), edition of 1 May 1912\n\n[^p-1-1]: The Gazette.',
    );
  });

  test('is a figure with all that it shows, and an item of a list alone', () => {
    expect(passageOf(text, 'the-shut-bridge')).toBe(
      '## The shut bridge\n\n| Told by | Killed |\n| --- | --- |\n| The town | 2 |',
    );
    expect(passageOf(text, 'p-3')).toBe('Two.[^p-3-1]\n\n[^p-3-1]: The Post.');
  });

  test('is the whole page without its foot, and nothing for what it does not hold', () => {
    expect(passageOf(text, undefined)).toMatch(/^# Tolls[^]*The Post\.$/);
    expect(passageOf(text, 'p-9')).toBeUndefined();
  });
});

describe('a citation that is copied', () => {
  const file = JSON.stringify([
    {
      id: 'toll',
      URL: 'https://site.example/toll/',
      custom: {
        mla: '“Toll.” https://site.example/toll/. Accessed {accessed}.',
        bibtex: '@misc{toll,\n\turl = {https://site.example/toll/},\n}',
        ris: 'TY  - ELEC\nUR  - https://site.example/toll/\nER  - ',
      },
    },
  ]);
  const day = new Date(2026, 4, 3);

  test('has the passage’s address and the day of access', () => {
    expect(complete(file, 'mla', { link: 'https://site.example/toll/#p-1' }, day)).toBe(
      '“Toll.” https://site.example/toll/#p-1. Accessed 3 May 2026.',
    );
  });

  test('has the day of access in the formats of reference managers too', () => {
    expect(complete(file, 'bibtex', {}, day)).toBe(
      '@misc{toll,\n\turl = {https://site.example/toll/},\n\tnote = {[Online; accessed 2026-05-03]},\n}',
    );
    expect(complete(file, 'ris', {}, day)).toBe(
      'TY  - ELEC\nUR  - https://site.example/toll/\nY2  - 2026/05/03/\nER  - ',
    );
    expect(JSON.parse(complete(file, 'csl', {}, day))).toEqual([
      { id: 'toll', URL: 'https://site.example/toll/', accessed: { 'date-parts': [[2026, 5, 3]] } },
    ]);
  });

  test('names the edition in which the passage stands as it is, whichever its file names', () => {
    const item = {
      id: 'toll',
      URL: 'https://site.example/editions/2026-05-01/toll/',
      edition: '1 May 2026',
      custom: {
        chicago:
          'The Line. “Toll, May 3, 1911.” The Line, edition of May 1, 2026. Accessed {accessed}. https://site.example/editions/2026-05-01/toll/.',
        apa: 'The Line. (2026, May 1). Toll. The Line (edition of May 1, 2026). Retrieved {accessed}, from https://site.example/editions/2026-05-01/toll/',
        mla: 'The Line. “Toll.” The Line, 1 May 2026, https://site.example/editions/2026-05-01/toll/. Accessed {accessed}.',
        bibtex:
          '@misc{toll,\n\tedition = {1 May 2026},\n\tyear = {2026},\n\tmonth = {may 1},\n\turl = {https://site.example/editions/2026-05-01/toll/},\n}',
        ris: 'TY  - ELEC\r\nPY  - 2026\r\nDA  - 2026/05/01/\r\nUR  - https://site.example/editions/2026-05-01/toll/\r\nER  - ',
        newest: 'https://site.example/toll/',
      },
    };
    const wanted = {
      link: 'https://site.example/editions/2025-11-02/toll/#p-1',
      edition: '2025-11-02',
    };
    const all = (['chicago', 'apa', 'mla', 'bibtex', 'ris', 'csl'] as const).map((format) =>
      complete(JSON.stringify([item]), format, wanted, day),
    );
    expect(all.join('\n\n')).toMatchInlineSnapshot(`
      "The Line. “Toll, May 3, 1911.” The Line, edition of November 2, 2025. Accessed May 3, 2026. https://site.example/editions/2025-11-02/toll/#p-1.

      The Line. (2025, November 2). Toll. The Line (edition of November 2, 2025). Retrieved May 3, 2026, from https://site.example/editions/2025-11-02/toll/#p-1

      The Line. “Toll.” The Line, edition of 2 Nov. 2025, https://site.example/editions/2025-11-02/toll/#p-1. Accessed 3 May 2026.

      @misc{toll,
      	edition = {2 November 2025},
      	year = {2025},
      	month = {nov 2},
      	url = {https://site.example/editions/2025-11-02/toll/#p-1},
      	note = {[Online; accessed 2026-05-03]},
      }

      TY  - ELEC
      ET  - Edition of 2 November 2025
      PY  - 2025
      DA  - 2025/11/02/
      UR  - https://site.example/editions/2025-11-02/toll/#p-1
      Y2  - 2026/05/03/
      ER  - 

      [
        {
          "id": "toll",
          "URL": "https://site.example/editions/2025-11-02/toll/#p-1",
          "edition": "2 November 2025",
          "issued": {
            "date-parts": [
              [
                2025,
                11,
                2
              ]
            ]
          },
          "accessed": {
            "date-parts": [
              [
                2026,
                5,
                3
              ]
            ]
          }
        }
      ]"
    `);
    expect(complete(JSON.stringify([item]), 'mla', {}, day)).toContain(
      'https://site.example/toll/.',
    );
  });

  test('writes months as each style does', () => {
    expect(accessDay('chicago', new Date(2026, 10, 23))).toBe('November 23, 2026');
    expect(accessDay('mla', new Date(2026, 8, 1))).toBe('1 Sept. 2026');
  });
});
