import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { permalinks as check } from '../../../src/content/checks/permalinks.ts';
import { itemsOf } from '../../../src/content/items.ts';
import {
  type Frozen,
  fileText,
  goneText,
  readFile,
  readGone,
} from '../../../src/content/frozen.ts';
import type { Graph } from '../../../src/content/graph.ts';
import { ledgerOf } from '../../../src/content/ledger.ts';
import { permalinksOf, resolve } from '../../../src/content/permalinks.ts';
import type { Content } from '../../../src/content/read.ts';
import { assignIds } from '../../../src/prose/assign.ts';
import { readSection } from '../../../src/prose/section.ts';
import type { Edition } from '../../../src/content/schema/editions.ts';
import type { Fate, Ledger } from '../../../src/content/schema/permalinks.ts';
import { sectionUnits } from '../../../src/text/section.ts';

/** A section as its author sees it: headings begin with ##. */
type Section = string[];

const words =
  'the ferry bridge mill river toll keeper paid crossed closed winter lantern market wool parish bell counted never again before council town clerk wrote said nobody eleven hours ropes ice flood'.split(
    ' ',
  );
const sources = ['gazette', 'minutes', 'ledger', 'letter'];

const word = fc.constantFrom(...words);
const sentence = fc
  .tuple(fc.array(word, { minLength: 4, maxLength: 14 }), fc.option(fc.constantFrom(...sources)))
  .map(([w, cite]) => {
    const text = w.join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.${cite ? `<Cite id="${cite}" />` : ''}`;
  });
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((s) => s.join(' '));
const heading = fc.array(word, { minLength: 2, maxLength: 5 }).map((w) => `## ${w.join(' ')}`);
const dossier = fc.array(
  fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: heading }), {
    minLength: 2,
    maxLength: 7,
  }),
  { minLength: 2, maxLength: 2 },
);

const sentencesIn = (text: string): string[] =>
  text.match(/[^.]+\.(<Cite id="\w+" \/>)?/g)?.map((s) => s.trim()) ?? [text];

/** Something that an author does at one place, chosen by a number that fits any text. */
type Edit = (sections: Section[], at: number, material: string) => void;
const edits: Edit[] = [
  // A word is changed.
  (sections, at, material) => {
    const [section, i] = place(sections, at);
    const parts = (section[i] ?? '').split(' ');
    const plain = parts.flatMap((part, n) => (/^[a-z]+$/.test(part) ? [n] : []));
    const n = plain[at % (plain.length || 1)];
    if (n !== undefined) parts[n] = material.split(' ')[1] ?? 'other';
    section[i] = parts.join(' ');
  },
  // A paragraph is written anew in the place of another.
  (sections, at, material) => replace(sections, at, [material]),
  // A paragraph or heading is inserted.
  (sections, at, material) => {
    const [section, i] = place(sections, at);
    section.splice(i, 0, material);
  },
  (sections, at, material) => {
    const [section, i] = place(sections, at);
    section.splice(
      i,
      0,
      `## ${material
        .replace(/<.*?>|\./g, '')
        .split(' ')
        .slice(0, 3)
        .join(' ')}`,
    );
  },
  // Two passages change places.
  (sections, at) => {
    const [section, i] = place(sections, at);
    const [text = ''] = section.splice(i, 1);
    section.splice(at % (section.length + 1), 0, text);
  },
  // A passage goes into the other section.
  (sections, at) => {
    const [section, i] = place(sections, at);
    if (section.length < 2) return;
    const [text = ''] = section.splice(i, 1);
    sections[(sections.indexOf(section) + 1) % sections.length]?.push(text);
  },
  // A paragraph is split.
  (sections, at) => {
    const [section, i] = place(sections, at);
    const all = sentencesIn(section[i] ?? '');
    if (all.length > 1)
      replace(sections, at, [
        all.slice(0, at % all.length || 1).join(' '),
        all.slice(at % all.length || 1).join(' '),
      ]);
  },
  // Two paragraphs are made into one.
  (sections, at) => {
    const [section, i] = place(sections, at);
    if (
      i + 1 < section.length &&
      ![section[i], section[i + 1]].some((text) => text?.startsWith('#'))
    )
      section.splice(i, 2, `${section[i]} ${section[i + 1]}`);
  },
  // Its sentences are put in another order, or one is taken out or put in.
  (sections, at) =>
    replace(sections, at, [sentencesIn(textAt(sections, at)).toReversed().join(' ')]),
  (sections, at) =>
    replace(sections, at, [
      sentencesIn(textAt(sections, at)).slice(1).join(' ') || textAt(sections, at),
    ]),
  (sections, at, material) =>
    replace(sections, at, [`${sentencesIn(material)[0]} ${textAt(sections, at)}`]),
  // A passage is deleted.
  (sections, at) => {
    const [section, i] = place(sections, at);
    if (section.length > 1) section.splice(i, 1);
  },
  // A reference is added, or one is changed.
  (sections, at) =>
    replace(sections, at, [
      textAt(sections, at).replace(/\.(?!<)/, `.<Cite id="${sources[at % 4]}" />`),
    ]),
  (sections, at) =>
    replace(sections, at, [textAt(sections, at).replace(/id="\w+"/, `id="${sources[at % 4]}"`)]),
];

function place(sections: Section[], at: number): [Section, number] {
  const section = sections[at % sections.length] ?? [];
  return [section, Math.floor(at / sections.length) % (section.length || 1)];
}
function textAt(sections: Section[], at: number): string {
  const [section, i] = place(sections, at);
  return section[i] ?? '';
}
function replace(sections: Section[], at: number, by: string[]): void {
  const [section, i] = place(sections, at);
  if (section[i]?.startsWith('#')) return;
  section.splice(i, 1, ...by);
}

const edit = fc.record({ what: fc.nat(edits.length - 1), at: fc.nat(1000), material: paragraph });
const rounds = fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 4,
});

function contentOf(sections: readonly Section[], ledger: Ledger, editions: Edition[]): Content {
  const read = sections.map((section, i) => ({
    id: `section-${i}`,
    prose: readSection(section.join('\n\n')),
  }));
  const proses = assignIds(read, ledger);
  const meta = {
    title: 'A title',
    standfirst: 'A line.',
    short: undefined,
    part: 'spine' as const,
    asOf: '2031-01-01',
    body: '',
  };
  const filed = read.map(({ id, prose }, i) => ({
    ...meta,
    order: i,
    id,
    file: `sections/${id}.mdx`,
    prose: proses[i] ?? prose,
  }));
  const none = {
    actors: [],
    incidents: [],
    quotes: [],
    places: [],
    judgements: [],
    questions: [],
    tours: [],
    documents: [],
    series: [],
    sources: [],
  };
  return {
    ...none,
    dossier: undefined,
    sections: filed.map((section) => ({
      ...section,
      body: sections[section.order]?.join('\n\n') ?? '',
      brief: [],
    })),
    editions,
    fates: new Map(),
    ledger,
    unread: new Set(),
  } as unknown as Content;
}

const editionOf = (n: number): Edition => ({
  date: `2031-0${n}-01`,
  title: 'An edition',
  changes: ['Things.'],
});

/** An edition of what stands, written to files and read again; what is lost is said to have been wrong. */
function freeze(content: Content, date: string): Frozen {
  const known = new Map(sources.map((id) => [id, { id, title: id }]));
  const graph = { sources: known } as unknown as Graph;
  const files = content.sections.map((section) => {
    const units = sectionUnits(graph, section);
    const path = `sections/${section.id}.md`;
    return readFile(path, fileText({ units, contents: units.map((unit) => unit.id) }));
  });
  const { all, lost } = permalinksOf(content);
  const gone = new Map<string, Fate>();
  for (const { id, entry } of lost)
    if (entry.kind !== 'note') gone.set(id, { retired: 'It was wrong.' });
  for (const { id, entry } of lost)
    if (entry.kind === 'note') gone.set(id, { moved: entry.in ?? '' });
  for (const { id, gone: fate, changed } of all.values())
    if (fate && changed?.endsWith('+'))
      gone.set(
        id,
        'to' in fate ? { moved: fate.to } : { retired: fate.why, successor: fate.successor },
      );
  return { date, files, gone: readGone(goneText(gone)) };
}

it('never lets a published id point to other text than before without saying so', () => {
  fc.assert(
    fc.property(dossier, rounds, (start, all) => {
      const sections = start.map((section) => [...section]);
      const editions = [editionOf(1)];
      const frozen = [freeze(contentOf(sections, new Map(), []), '2031-01-01')];
      let ledger: Ledger = ledgerOf(frozen);
      /** Every link that could ever have been copied: id, what it meant, and when. */
      const links = [...ledger].map(([id, { words, since }]) => ({ id, words, copied: since }));

      for (const [n, round] of all.entries()) {
        for (const { what, at, material } of round) edits[what]?.(sections, at, material);
        // The site is built before any edition announces the changes …
        const built = contentOf(sections, ledger, editions);
        const ids = itemsOf(built).map((item) => item.id);
        fc.pre(new Set(ids).size === ids.length); // the same words twice are reported to the author otherwise
        const { all: now, lost } = permalinksOf(built);
        const told = check(built, [])
          .map((problem) => problem.message)
          .join('\n');
        for (const { id, entry } of lost)
          expect(told).toContain(`"${entry.kind === 'note' ? entry.in : id}"`);
        // With anything lost the build fails, and what was published stays as it was.
        if (lost.length === 0) {
          expect(told).toBe('');
          holds(now, links);
        }

        // … and then an edition does, the author saying what became of what is left.
        const edition = editionOf(n + 2);
        editions.push(edition);
        frozen.push(freeze(built, edition.date));
        ledger = ledgerOf(frozen);
        const published = contentOf(sections, ledger, editions);
        expect(check(published, [])).toEqual([]);
        for (const { id } of links) expect(ledger.has(id)).toBe(true);
        holds(permalinksOf(published).all, links);
        for (const [id, { words, print }] of ledger)
          if (print !== 'gone') links.push({ id, words, copied: edition.date });
      }
    }),
    { numRuns: 200 },
  );
}, 120_000);

/** Each link leads to what it meant, or to something that says that it has changed since, or has gone. */
function holds(
  now: ReturnType<typeof permalinksOf>['all'],
  links: readonly { id: string; words: string; copied: string }[],
): void {
  const broken = links.filter(({ id, words, copied }) => {
    const here = now.get(id);
    if (!here) return true;
    if (here.gone) return !('why' in here.gone) && resolve(now, id)?.id === id;
    return here.words !== words && (here.changed ?? '') <= copied;
  });
  expect(broken).toEqual([]);
}
