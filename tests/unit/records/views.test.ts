import { expect, test } from 'vitest';
import { actorList, actorView, spanText } from '../../../src/records/actor/view.ts';
import {
  incidentList,
  incidentSummary,
  incidentView,
  neutralLabel,
} from '../../../src/records/incident/view.ts';
import { pointText } from '../../../src/records/incident/geometry.ts';
import { get } from '../../../src/records/link.ts';
import { placeList, placeView } from '../../../src/records/place/view.ts';
import { quoteList, quoteView } from '../../../src/records/quote/view.ts';
import { actor, changed, graph, incident, place, quote } from '../views/graph.ts';

const walkout = incident('depot-walkout-1911-08-14');

test('accounts of the sides stand apart, in the dossier’s order, and those of nobody’s side after them', () => {
  const view = incidentView(graph, walkout);
  expect(
    view.columns.map((column) => [column.label, column.accounts.map((account) => account.by)]),
  ).toEqual([
    ['The company’s accounts', ['Board of the company']],
    ['The union’s accounts', ['Union handbill']],
  ]);
  expect(view.others.map((account) => [account.by, account.byHref])).toEqual([
    ['Aldermoor Gazette', undefined],
  ]);
  expect(neutralLabel(view.columns)).toBe('Other accounts');
});

test('numbers are each account’s own: none is added up, and none is made up', () => {
  const view = incidentView(graph, walkout);
  const accounts = [...view.columns.flatMap((column) => column.accounts), ...view.others];
  expect(accounts.map(({ whose, killed, injured }) => ({ whose, killed, injured }))).toEqual([
    { whose: 'watchmen', killed: undefined, injured: 5 },
    { whose: 'tram crews', killed: 0, injured: 2 },
    { whose: undefined, killed: undefined, injured: 1 },
  ]);
  expect(JSON.stringify(view)).not.toMatch(/"(killed|injured)":(7|8|6|3)\b/);
});

test('an incident without a side’s account has accounts only', () => {
  expect(neutralLabel(incidentSummary(graph, incident('strike-1911')).columns)).toBe('Accounts');
});

test('an incident’s page names its place, its precision and its neighbours in time', () => {
  const view = incidentView(graph, walkout);
  expect(view.location).toEqual({
    name: 'Dock Ward depot',
    within: 'Aldermoor, Westmark',
    precision: 'Known to the spot',
    points: ['53.52° N, 0.21° W'],
  });
  expect([view.earlier?.id, view.later?.id]).toEqual(['fare-notice-1911', 'strike-1911']);
  expect(view.sides).toEqual(['company', 'union']);
  expect(incidentView(graph, incident('fare-notice-1911')).location.points).toEqual([]);
});

test('an incident’s page lists who took part without stand-ins, what was said, each source once, and where it is told', () => {
  const view = incidentView(graph, walkout);
  expect(view.actors.map((a) => a.id)).toEqual(['tramway-company', 'carmens-union']);
  expect(view.quotes.map((q) => [q.speaker, q.date])).toEqual([
    ['Aldermoor Tramway Company', 'August 1911'],
    ['Ada Fenwick', '14 August 1911'],
  ]);
  expect(view.sources.map((s) => s.id)).toEqual(['gazette-1911-08-15', 'union-handbill']);
  expect(view.mentions).toEqual([
    {
      id: walkout.id,
      href: '/briefing/the-walkout/#depot-walkout-1911-08-14',
      section: 'The walkout',
      label: 'Set as a figure',
    },
  ]);
});

test('an incident knows the judgements that rest on it, as evidence or as hindsight', () => {
  expect(incidentView(graph, incident('wage-award-1912')).judgements.map((j) => j.id)).toEqual([
    'company-cannot-wait',
  ]);
  expect(incidentView(graph, incident('strike-1911')).judgements.map((j) => j.id)).toEqual([
    'company-cannot-wait',
  ]);
});

test('incidents are listed oldest first', () => {
  expect(incidentList(graph).map((i) => [i.id, i.kindLabel, i.precision])).toEqual([
    ['relief-fund-1911', 'Relief', 'day and month not known'],
    ['fare-notice-1911', 'Notice', 'day not known'],
    ['depot-walkout-1911-08-14', 'Walkout', ''],
    ['strike-1911', 'Walkout', ''],
    ['wage-award-1912', 'Award', 'end not known'],
  ]);
});

test('points are written with their hemispheres', () => {
  expect([pointText(53.5, -0.2), pointText(-33.456, 18)]).toEqual([
    '53.50° N, 0.20° W',
    '33.46° S, 18.00° E',
  ]);
});

test('stand-ins are kept out of the list of actors', () => {
  expect(actorList(graph).map((a) => a.label)).toEqual([
    'Ada Fenwick',
    'Aldermoor Tramway Company',
    'Carmen’s Union',
    'Yusuf Haddad',
  ]);
});

test('an actor’s page has its posts with dates and sources, and what it said and did', () => {
  const view = actorView(graph, actor('ada-fenwick'));
  expect(view.posts.map((p) => [p.title, p.span, p.sources.map((s) => s.id)])).toEqual([
    ['Secretary of the Carmen’s Union', '1909 – 31 December 1911', ['union-handbill']],
    ['Alderman of Aldermoor', 'from January 1912', ['gazette-1912-03-02']],
  ]);
  expect([view.post, view.sideLabel, view.kindLabel, view.counts]).toEqual([
    'Alderman of Aldermoor',
    'Carmen’s Union',
    'Person',
    { incidents: 1, quotes: 1 },
  ]);
  expect([view.quotes.map((q) => q.id), view.incidents.map((i) => i.id)]).toEqual([
    ['fenwick-wheel'],
    ['wage-award-1912'],
  ]);
  expect(view.mentions.map((m) => [m.section, m.label])).toEqual([
    ['The walkout', expect.stringContaining('Ada Fenwick told the crews')],
  ]);
});

test('an actor’s relations are its own, then those by which others name it, each once', () => {
  const view = actorView(graph, actor('yusuf-haddad'));
  expect(view.relations.map((r) => [r.label, r.theirs, r.kind, r.span])).toEqual([
    ['Carmen’s Union', true, 'paid officer', ''],
    ['Carmen’s Union', true, 'creditor', 'from May 1912'],
  ]);
  expect(
    actorView(graph, actor('carmens-union')).relations.map((r) => [
      r.label,
      r.theirs,
      r.kind,
      r.note,
      r.span,
    ]),
  ).toEqual([
    ['Yusuf Haddad', false, 'paid officer', undefined, ''],
    ['Yusuf Haddad', false, 'creditor', undefined, 'from May 1912'],
    ['Ada Fenwick', true, 'member', undefined, ''],
    ['Aldermoor Tramway Company', true, 'opponent', 'over the fares', '1911 – March 1912'],
  ]);
});

test('an actor that tells of an incident is listed under it, though it took no part', () => {
  const other = changed((copy) =>
    copy.replace(
      'incidents/relief-fund-1911.yaml',
      'by: Union handbill,',
      'by: Union handbill, actor: tramway-company,',
    ),
  );
  expect(actorView(other, actor('tramway-company', other)).incidents.map((i) => i.id)).toContain(
    'relief-fund-1911',
  );
});

test('a span says what is known of it', () => {
  expect([
    spanText('1909', '1911-12'),
    spanText('1909', undefined),
    spanText(undefined, '1911'),
    spanText(undefined, undefined, ['1910', '1910-09', '1911-08']),
    spanText(undefined, undefined, ['1910']),
    spanText(undefined, undefined),
  ]).toEqual([
    '1909 – December 1911',
    'from 1909',
    'until 1911',
    'attested from 1910 to August 1911',
    'attested 1910',
    'dates not known',
  ]);
});

test('a quotation’s page is its passport', () => {
  const view = quoteView(graph, quote('fenwick-wheel'));
  expect(view).toMatchObject({
    formLabel: 'Verbatim',
    speaker: 'Ada Fenwick',
    speakerHref: '/actors/ada-fenwick/',
    side: 'union',
    post: 'Secretary of the Carmen’s Union',
    date: '14 August 1911',
    precision: '',
    chain: 'As printed by the Gazette the next day.',
    articleOnly: false,
    topics: [{ id: 'wages', label: 'Wages' }],
  });
  expect(view.incident?.id).toBe('depot-walkout-1911-08-14');
  expect(view.sources.map((s) => s.label)).toEqual(['Aldermoor Gazette, 15 August 1911']);
});

test('a quotation known from the article alone says so, and names the judgements that rest on it', () => {
  const view = quoteView(graph, quote('haddad-bread'));
  expect([view.articleOnly, view.formLabel, view.judgements.map((j) => j.id)]).toEqual([
    true,
    'Translation',
    ['strike-will-spread'],
  ]);
});

test('a stand-in who speaks has no page to lead to', () => {
  expect(quoteView(graph, quote('conductor-bell'))).toMatchObject({
    speaker: 'A conductor',
    speakerHref: undefined,
    incident: undefined,
  });
});

test('a quotation’s page names the speaker’s other words', () => {
  const other = changed((copy) =>
    copy.replace(
      'quotes/conductor-bell.yaml',
      'speaker: unnamed-conductor',
      'speaker: yusuf-haddad',
    ),
  );
  expect(quoteView(other, quote('haddad-bread', other)).others.map((q) => q.id)).toEqual([
    'conductor-bell',
  ]);
});

test('quotations are listed oldest first', () => {
  expect(quoteList(graph).map((q) => q.id)).toEqual([
    'company-agitators',
    'conductor-bell',
    'fenwick-wheel',
    'haddad-bread',
  ]);
});

test('a place lists what happened in it and in the places inside it', () => {
  expect(placeView(graph, place('dock-ward')).incidents.map((i) => i.id)).toEqual([
    'depot-walkout-1911-08-14',
  ]);
  expect(placeView(graph, place('westmark')).incidents.map((i) => i.id)).toEqual([
    'fare-notice-1911',
    'depot-walkout-1911-08-14',
    'strike-1911',
    'wage-award-1912',
  ]);
  expect(placeView(graph, place('port-selwyn')).incidents.map((i) => i.id)).toEqual([
    'relief-fund-1911',
  ]);
});

test('a place knows what it lies in and what lies in it', () => {
  const view = placeView(graph, place('aldermoor'));
  expect([view.up.map((p) => p.id), view.inside.map((p) => p.id), view.within, view.point]).toEqual(
    [['westmark'], ['dock-ward', 'river-gate'], 'Westmark', '53.50° N, 0.20° W'],
  );
  expect(placeView(graph, place('dock-ward')).within).toBe('Aldermoor, Westmark');
});

test('a crossing has its sides and whom it serves', () => {
  expect(placeView(graph, place('river-gate'))).toMatchObject({
    sides: [
      { country: 'Westmark', text: 'River Gate, Dock Ward' },
      { country: 'Eastmark', text: 'Ferry Gate' },
    ],
    openTo: 'People on foot',
    confidence: 'medium',
    native: [{ text: 'بوابة النهر', lang: 'ar', dir: 'rtl' }],
  });
});

test('a map that shows a place is not counted as a passage about it', () => {
  expect(placeView(graph, place('river-gate')).mentions).toEqual([]);
  expect(placeView(graph, place('dock-ward')).mentions).toHaveLength(1);
});

test('places are listed by kind, crossings first', () => {
  expect(placeList(graph).map((group) => [group.label, group.places.map((p) => p.label)])).toEqual([
    ['Crossings', ['River Gate']],
    ['Towns', ['Aldermoor']],
    ['Cities', ['Port Selwyn']],
    ['Districts', ['Dock Ward']],
    ['Regions', ['Westmark']],
  ]);
});

test('a record that does not exist cannot be had', () => {
  expect(() => get(graph.actors, 'nobody')).toThrowErrorMatchingInlineSnapshot(
    `[Error: There is no record "nobody".]`,
  );
});
