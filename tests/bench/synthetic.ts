/** Makes dossiers of any size, the same for the same seed, to see how cost grows. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** A generator of numbers in [0, 1), by the mulberry32 algorithm (Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = [
  'al',
  'bren',
  'cor',
  'dun',
  'el',
  'fen',
  'gar',
  'hol',
  'ing',
  'kes',
  'lor',
  'mar',
  'nor',
  'os',
  'pen',
  'quil',
  'ros',
  'stan',
  'tor',
  'wick',
];
const nouns = [
  'bridge',
  'lock',
  'toll',
  'harbour',
  'mill',
  'council',
  'strike',
  'gate',
  'meeting',
  'ferry',
  'warden',
  'market',
  'levy',
  'quay',
  'survey',
];
const verbs = [
  'closed',
  'opened',
  'argued over',
  'repaired',
  'blocked',
  'inspected',
  'renamed',
  'surveyed',
  'fenced',
  'paid for',
];

/**
 * Writes a dossier.
 * @param records how many incidents, quotes, actors, places and sources together
 */
export function writeSynthetic(folder: string, records: number, seed = 1): void {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const name = (): string => {
    const word = pick(syllables) + pick(syllables) + (random() < 0.4 ? pick(syllables) : '');
    return word[0]?.toUpperCase() + word.slice(1);
  };
  const words = (n: number): string =>
    Array.from({ length: n }, (_, i) =>
      i % 3 === 1 ? pick(verbs) : i % 3 === 2 ? `the ${pick(nouns)}` : name(),
    ).join(' ');
  const number = (i: number): string => String(i).padStart(5, '0');
  const date = (): string => {
    const day = new Date(Date.UTC(1900, 0, 1) + below(365 * 20) * 86_400_000);
    return day.toISOString().slice(0, 10);
  };
  const file = (path: string, value: unknown): void =>
    writeFileSync(join(folder, path), typeof value === 'string' ? value : stringify(value));

  const counts = {
    incidents: Math.ceil(records * 0.42),
    quotes: Math.ceil(records * 0.18),
    actors: Math.max(4, Math.ceil(records * 0.12)),
    places: Math.max(4, Math.ceil(records * 0.06)),
    sources: Math.max(4, Math.ceil(records * 0.22)),
  };
  rmSync(folder, { recursive: true, force: true });
  for (const sub of [
    'actors',
    'incidents',
    'quotes',
    'places',
    'judgements',
    'series',
    'sources',
    'sections',
  ])
    mkdirSync(join(folder, sub), { recursive: true });

  const sides = ['town', 'harbour', 'others'];
  const kinds = ['clash', 'closure', 'talk'];
  file('dossier.yaml', {
    title: 'A Synthetic File',
    headline: 'Much ado in made-up towns',
    standfirst: 'Nothing here happened.',
    description: 'A dossier made by a program, to see how cost grows with size.',
    language: 'en-GB',
    asOf: '1920-12-31',
    since: '1900',
    spine: {
      label: 'The report',
      source: 'source-00000',
      asOf: '1920-12-31',
      author: 'A. Program',
      credit: 'Made by a program.',
    },
    keyJudgements: ['judgement-0'],
    sides: sides.map((id, i) => ({
      id,
      label: id,
      short: id,
      accounts: `The ${id}’s accounts`,
      shape: ['square', 'circle', 'triangle'][i],
      light: ['#1d5f4a', '#1f4e79', '#a05a12'][i],
      dark: ['#7cc7a8', '#86b6e0', '#e3a35c'][i],
    })),
    lanes: [{ id: 'events', label: 'Events' }],
    kinds: kinds.map((id) => ({ id, label: id, plural: `${id}s`, lane: 'events' })),
    topics: [
      { id: 'tolls', label: 'Tolls' },
      { id: 'ferries', label: 'Ferries' },
    ],
    map: { extent: [-5, 50, 5, 60] },
    about: [{ id: 'what-this-is', title: 'What this is', text: ['A dossier made by a program.'] }],
  });
  file('sources/all.yaml', {
    references: Array.from({ length: counts.sources }, (_, i) => ({
      id: `source-${number(i)}`,
      type: 'article-newspaper',
      title: words(5),
      'container-title': `The ${name()} Gazette`,
      issued: { 'date-parts': [date().split('-').map(Number)] },
      URL: `https://gazette.example/${i}`,
      genre: 'news',
    })),
  });
  // Every source is named once, so that none is an orphan; the rest is drawn.
  const sources = Array.from({ length: counts.sources }, (_, i) => `source-${number(i)}`);
  const share = (i: number, of: number): string[] => {
    const own = sources.slice(
      Math.floor((i * sources.length) / of),
      Math.floor(((i + 1) * sources.length) / of),
    );
    return own.length > 0 ? own : [pick(sources)];
  };
  const places = Array.from({ length: counts.places }, (_, i) => `place-${number(i)}`);
  places.forEach((id, i) =>
    file(`places/${id}.yaml`, {
      name: `${name()} ${number(i)}`,
      kind: 'town',
      lat: 50.5 + random() * 9,
      lon: -4.5 + random() * 9,
      precision: 'town',
    }),
  );
  const actors = Array.from({ length: counts.actors }, (_, i) => `actor-${number(i)}`);
  actors.forEach((id, i) =>
    file(`actors/${id}.yaml`, {
      name: `${name()} ${name()} ${number(i)}`,
      kind: 'person',
      side: pick(sides),
      aliases: [`${name()} of ${number(i)}`],
      summary: `${words(6)}.`,
    }),
  );
  const incidents = Array.from({ length: counts.incidents }, (_, i) => `incident-${number(i)}`);
  incidents.forEach((id, i) => {
    const own = share(i, incidents.length);
    const title = words(5);
    file(`incidents/${id}.yaml`, {
      title,
      kind: pick(kinds),
      when: { on: date() },
      location: {
        name: name(),
        lat: 50.5 + random() * 9,
        lon: -4.5 + random() * 9,
        precision: 'town',
      },
      places: [pick(places)],
      actors: [pick(actors)],
      summary: `${words(14)}.`,
      ...(random() < 0.3
        ? { status: 'contested', contested: 'Who began it.' }
        : { status: 'corroborated' }),
      accounts: sides.slice(0, 2).map((side) => ({
        by: `The ${side}`,
        side,
        source: pick(own),
        // Both sides tell of what the title tells of, so that the title takes neither side.
        says: `${words(8)}: ${title}.`,
        killed: below(9),
        injured: below(20),
      })),
      sources: own,
    });
  });
  for (let i = 0; i < counts.quotes; i++) {
    file(`quotes/quote-${number(i)}.yaml`, {
      text: `${words(12)}.`,
      form: 'verbatim',
      speaker: pick(actors),
      when: { on: date() },
      occasion: `${words(4)}.`,
      incident: pick(incidents),
      sources: [pick(sources)],
      topics: [pick(['tolls', 'ferries'])],
    });
  }
  file('judgements/judgement-0.yaml', {
    claim: 'Tolls will rise.',
    kind: 'forecast',
    section: 'the-report',
    evidence: [pick(incidents)],
    corroboration: 'partly',
    verdict: { is: 'open', later: 'Not known.', incidents: [pick(incidents)] },
  });
  file('series/tolls.yaml', {
    title: 'Tolls',
    kind: 'yearly',
    unit: 'pence',
    tracker: 'Lock keeper',
    rows: Array.from({ length: 8 }, (_, i) => ({
      year: String(1900 + i),
      value: 10 + below(30),
      source: pick(sources),
    })),
  });
  const paragraphs = Math.max(6, Math.min(60, Math.floor(records / 20)));
  const prose = Array.from(
    { length: paragraphs },
    (_, i) =>
      `${words(20)} ${i}.<Cite id="${pick(sources)}" /> <Actor id="${pick(actors)}">${name()}</Actor> ${words(8)} ${i}.<Cite id="${pick(sources)}" />`,
  );
  file(
    'sections/the-report.mdx',
    `---\ntitle: The report\nstandfirst: What a program made up.\norder: 1\nasOf: 1920-12-31\npart: spine\n---\n\n${prose.join('\n\n')}\n`,
  );
}
