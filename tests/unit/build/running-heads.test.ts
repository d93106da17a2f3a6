import { expect, it } from 'vitest';
import { cssString, partHeads, titleHead } from '../../../src/build/running-heads.ts';
import { pdfName } from '../../../src/views/pdf.ts';
import { printedAddresses } from '../../../src/views/addresses.ts';

it('a title can hold quotation marks and signs without ending its string or the style sheet', () => {
  expect(cssString('The “Lantern” strike')).toBe('"The “Lantern” strike"');
  expect(cssString('a "b" \\ </style>')).toBe('"a \\22 b\\22  \\5c  \\3c /style>"');
});

it('the first sheet has no running head', () => {
  expect(titleHead('Aldermoor')).toContain('@page :first{@top-left{content:none}}');
  const css = partHeads([{ id: 'places', label: 'Places', selector: '[data-path^="/places/"]' }]);
  expect(css).toContain('@page part-places{@top-right{content:"Places"}}');
  expect(css).toContain('@page part-places:first{@top-left{content:none}@top-right{content:none}}');
  expect(css).toContain('[data-path^="/places/"]{page:part-places}');
});

it('the printed dossier has the title for its name', () => {
  expect(pdfName({ title: 'The Lantern Strike: Rénové!' })).toBe('the-lantern-strike-renove.pdf');
  expect(pdfName({ title: '灯' })).toBe('dossier.pdf');
});

it('addresses stand in the order of their names, and what has none is left out', () => {
  const source = (label: string, url?: string) =>
    ({ label, url }) as Parameters<typeof printedAddresses>[0][number];
  expect(
    printedAddresses([
      source('Mercury', 'https://m.example/'),
      source('Courier', 'https://c.example/'),
      source('Ledger'),
    ]),
  ).toEqual([
    { label: 'Courier', url: 'https://c.example/' },
    { label: 'Mercury', url: 'https://m.example/' },
  ]);
});
