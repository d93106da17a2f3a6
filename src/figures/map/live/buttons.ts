/** The buttons on the live map: single incidents, clusters with their number, crossings. */
import type { LiveCrossing, LiveIncident } from '../live-data.ts';
import { groupBy } from '../../../lib/group-by.ts';
import { diamondPath, shapePath } from '../../marks/shapes.ts';
import { element, svgElement } from '../../../lib/dom.ts';

const middle = { x: 12, y: 12 };
const box = { viewBox: '0 0 24 24', width: '24', height: '24', 'aria-hidden': 'true' };

export function incidentButton(incident: LiveIncident): HTMLButtonElement {
  const path = svgElement('path', {
    class: incident.solid ? 'mark-path' : 'mark-path open',
    d: shapePath(incident.shape, middle, 4.5),
  });
  const name = `${incident.when}: ${incident.title}. ${incident.place}`;
  return element(
    'button',
    {
      type: 'button',
      'data-incident': incident.id,
      'data-side': incident.side,
      'aria-label': name,
      title: `${incident.when}: ${incident.title}`,
    },
    svgElement('svg', box, path),
  );
}

/** A disc with the number of incidents, and a rim that divides by side. */
export function clusterButton(members: readonly LiveIncident[]): HTMLButtonElement {
  const n = members.length;
  const sides = [...groupBy(members, (m) => m.side)].sort((a, b) => b[1].length - a[1].length);
  let begun = 0;
  const rim = sides.map(([side, of]) => {
    const arc = svgElement('circle', {
      class: 'rim',
      'data-side': side,
      cx: '12',
      cy: '12',
      r: '10',
      pathLength: String(n),
      'stroke-dasharray': `${of.length} ${n - of.length}`,
      'stroke-dashoffset': String(-begun),
    });
    begun += of.length;
    return arc;
  });
  const count = svgElement('text', { x: 12, y: 15.5, 'text-anchor': 'middle' }, String(n));
  const places = [...new Set(members.map((m) => m.place))];
  const name = `${n} incidents: ${places.slice(0, 2).join(', ')}${places.length > 2 ? ' and elsewhere near' : ''}`;
  return element(
    'button',
    {
      type: 'button',
      class: 'cluster',
      'data-incidents': members.map((m) => m.id).join(' '),
      'aria-label': name,
      title: name,
    },
    svgElement(
      'svg',
      { ...box, width: '28', height: '28' },
      svgElement('circle', { class: 'disc', cx: '12', cy: '12', r: '10' }),
      ...rim,
      count,
    ),
  );
}

export function crossingButton(crossing: LiveCrossing): HTMLButtonElement {
  const path = svgElement('path', {
    class: 'crossing',
    'data-state': crossing.state,
    d: diamondPath(middle, 6),
  });
  return element(
    'button',
    {
      type: 'button',
      class: 'at-crossing',
      'data-place': crossing.id,
      'aria-label': `Crossing: ${crossing.name}. ${crossing.stateText}`,
      title: crossing.name,
    },
    svgElement('svg', box, path),
  );
}
