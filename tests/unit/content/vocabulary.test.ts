import { expect, test } from 'vitest';
import { told } from '../fixture.ts';

/** What the author is told of a paragraph added to a section. */
const added = (mdx: string): string =>
  told((copy) => copy.append('sections/the-settlement.mdx', `\n${mdx}\n`));

test('an unknown element is reported with the vocabulary', () => {
  expect(added('A <Mention id="ada-fenwick">clerk</Mention> spoke.')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: there is no element <Mention>; the vocabulary is Incident, Actor, Quote, Place, Document, Judgement, Series, Cite, Map, Note, Transition, Timeline, Crossings, Closures, LineLength."
  `);
  expect(added('A line<br/> broken.')).toContain('there is no element <br>');
  expect(added('A <constructor>clerk</constructor> spoke.')).toContain(
    'there is no element <constructor>',
  );
});

test('an unknown attribute is reported with those that the element takes', () => {
  expect(added('<Place id="dock-ward" zoom="3">The ward</Place> slept.')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Place> has no attribute "zoom"; it takes id."
  `);
  expect(added('<Transition id="x">And so on.</Transition> It ended.')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Transition> has no attribute "id"; it takes none."
  `);
});

test('an attribute that is an expression is reported', () => {
  expect(added('It ended.<Cite id="union-handbill" note={process.exit()} />'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: the attribute "note" of <Cite> must be words in quotation marks."
  `);
  expect(added('It ended.<Cite {...props} />')).toMatchInlineSnapshot(`
    "2 things to mend in the content:
      sections/the-settlement.mdx:17: <Cite> has no attribute "{…}"; it takes id, note.
      sections/the-settlement.mdx:17: <Cite> needs an id, like <Cite id="…" />."
  `);
});

test('an element without an id is reported', () => {
  expect(added('It ended.<Cite />')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Cite> needs an id, like <Cite id="…" />."
  `);
});

test('several ids where one belongs are reported', () => {
  expect(added('<Actor id="ada-fenwick yusuf-haddad">Both</Actor> spoke.')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Actor> takes one id, not 2; write an element for each."
  `);
});

test('an inline element without words is reported', () => {
  expect(added('It was <Actor id="ada-fenwick" /> who spoke.')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Actor> within a sentence needs words between its tags."
  `);
  expect(added('She said <Quote id="fenwick-wheel" /> then.')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Quote> within a sentence needs words between its tags; as a figure it stands on a line of its own."
  `);
});

test('an inline element on a line of its own is reported', () => {
  expect(added('<Cite id="union-handbill" />')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Cite> cannot stand apart; write it within a paragraph, its words on the line of its tags."
  `);
});

test('a figure with words is reported', () => {
  expect(added('<Quote id="fenwick-wheel">\nNot a wheel will turn\n</Quote>'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Quote> on a line of its own takes no words; write <Quote … />, or set it within a paragraph."
  `);
});

test('a quotation that is a whole paragraph is checked like any other', () => {
  expect(added('<Quote id="fenwick-wheel">Not a wheel shall turn</Quote>')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17, field <Quote>: “Not a wheel shall turn” does not stand in the quotation "fenwick-wheel", which reads “Not a wheel will turn in this town until the lanterns are lit for nine hours and no longer.”; copy the words from quotes/fenwick-wheel.yaml."
  `);
});

test('imports and expressions are reported', () => {
  expect(added('import x from "y"')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: imports, exports and expressions in braces are not part of a section; delete this, or use the elements of the vocabulary."
  `);
  expect(added('{1 + 1}')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: imports, exports and expressions in braces are not part of a section; delete this, or use the elements of the vocabulary."
  `);
  expect(added('It ended in {year}.')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: imports, exports and expressions in braces are not part of a section; delete this, or use the elements of the vocabulary."
  `);
});

test('a link that is no web address is reported', () => {
  expect(added('See [this](javascript:alert).')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: the address "javascript:alert" will not do; write one that starts with http:// or https://, or use an element such as <Actor>."
  `);
  expect(added('See [this](https://gazette.example/).')).toBe('');
});

test('dates of a timeline that do not exist or are in the wrong order are reported', () => {
  expect(added('<Timeline from="1911-13" to="1912-03" />')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: "1911-13" in <Timeline> will not do; there is no such date as 1911-13; mend the day or the month."
  `);
  expect(added('<Timeline from="1912" to="1911" />')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Timeline> starts (1912) after it ends (1911); exchange them."
  `);
});
