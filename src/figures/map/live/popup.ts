/** What popups say: of an incident, of several at one spot, of a crossing. */
import type { LiveCrossing, LiveIncident } from '../live-data.ts';
import { element } from '../../../lib/dom.ts';

const line = (name: string, ...text: (string | Node)[]): HTMLElement =>
  element('p', { class: name }, ...text);

export function incidentPopup(incident: LiveIncident): HTMLElement {
  return element(
    'article',
    { 'data-incident': incident.id },
    line('kicker', `${incident.when} · ${incident.kind}`),
    element('h3', {}, element('a', { href: incident.href }, incident.title)),
    line('quiet', `${incident.place}. ${incident.precision}. ${incident.status}.`),
    incident.tolls ? line('quiet', `${incident.tolls}.`) : undefined,
  );
}

export function clusterPopup(members: readonly LiveIncident[]): HTMLElement {
  const items = members.map((m) =>
    element(
      'li',
      {},
      element('span', { class: 'mark', 'data-side': m.side, 'data-shape': m.shape }),
      element('a', { href: m.href, 'data-incident': m.id }, m.title),
      ' ',
      element('span', { class: 'quiet' }, m.when),
    ),
  );
  return element(
    'article',
    {},
    element('h3', {}, `${members.length} incidents near here`),
    element('ul', {}, ...items),
  );
}

export function crossingPopup(crossing: LiveCrossing): HTMLElement {
  const names = crossing.sides.map((s) =>
    element('div', {}, element('dt', {}, s.country), element('dd', {}, s.name)),
  );
  const closures = crossing.closures.map((c) =>
    element(
      'li',
      {},
      element('a', { href: c.href }, c.title),
      ' ',
      element('span', { class: 'quiet' }, c.when),
    ),
  );
  return element(
    'article',
    {},
    line('kicker', 'Crossing'),
    element('h3', {}, element('a', { href: crossing.href }, crossing.name)),
    element(
      'dl',
      {},
      ...names,
      element(
        'div',
        {},
        element('dt', {}, 'When open, serves'),
        element('dd', {}, crossing.serves),
      ),
      element('div', {}, element('dt', {}, 'State'), element('dd', {}, crossing.stateText)),
    ),
    closures.length > 0 ? element('h4', {}, 'Closures') : undefined,
    closures.length > 0
      ? element('ul', {}, ...closures)
      : line('quiet', 'No closure of it is among the incidents.'),
  );
}
