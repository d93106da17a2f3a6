import { expect, test } from 'vitest';
import { actorView } from '../../../src/records/actor/view.ts';
import { incidentView } from '../../../src/records/incident/view.ts';
import { placeView } from '../../../src/records/place/view.ts';
import { quoteView } from '../../../src/records/quote/view.ts';
import { sectionList } from '../../../src/records/section/view.ts';
import * as data from '../../../src/views/structured-data.ts';
import { actor, graph, incident, place, quote } from './graph.ts';

test('pages say in schema.org’s words what they are', () => {
  const [section] = sectionList(graph);
  const types = [
    section && data.articleData(graph, section),
    data.briefingData(graph),
    data.siteData(graph),
    data.eventData(graph, incidentView(graph, incident('fare-notice-1911'))),
    data.actorData(graph, actorView(graph, actor('tramway-company'))),
    data.actorData(graph, actorView(graph, actor('yusuf-haddad'))),
    data.quotationData(graph, quoteView(graph, quote('fenwick-wheel'))),
    data.placeData(graph, placeView(graph, place('aldermoor')), 53.5, -0.2),
    data.collectionData('Places', 'Where it happened'),
  ].map((d) => d?.['@type']);
  expect(types).toEqual([
    'Article',
    'Article',
    'WebSite',
    'Event',
    'Organization',
    'Person',
    'Quotation',
    'Place',
    'CollectionPage',
  ]);
});

test('an event begins no more exactly than it is known, and lies in its place', () => {
  expect(
    data.eventData(graph, incidentView(graph, incident('depot-walkout-1911-08-14'))),
  ).toMatchObject({
    startDate: '1911-08-14',
    location: { name: 'Dock Ward depot, Aldermoor, Westmark' },
  });
  expect(data.eventData(graph, incidentView(graph, incident('fare-notice-1911')))).toMatchObject({
    startDate: '1911-06',
  });
});

test('an actor’s other names are those in other scripts too', () => {
  expect(data.actorData(graph, actorView(graph, actor('yusuf-haddad')))['alternateName']).toEqual([
    'يوسف حداد',
  ]);
});

test('a place without a point has no coordinates', () => {
  expect(
    data.placeData(graph, placeView(graph, place('westmark')), undefined, undefined),
  ).not.toHaveProperty('geo');
});
