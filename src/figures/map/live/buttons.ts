/** The buttons on the moving map: single incidents, groups of them with their number, crossings. */
import type { LiveCrossing, LiveIncident } from '../live-data.ts';
import { glyph, lozenge } from '../../marks/shapes.ts';
import { drawing, element } from '../../../lib/dom.ts';

const middle = { x: 12, y: 12 };
const box = { viewBox: '0 0 24 24', width: '24', height: '24', 'aria-hidden': 'true' };

export function incidentButton(incident: LiveIncident): HTMLButtonElement {
  const path = drawing('path', {
    class: incident.solid ? 'mark-path' : 'mark-path open',
    d: glyph(incident.shape, middle, 4.5),
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
    drawing('svg', box, path),
  );
}

/** A disc with the number of incidents, and a rim that divides by side. */
export function groupButton(members: readonly LiveIncident[]): HTMLButtonElement {
  const n = members.length;
  const sides = [...Map.groupBy(members, (m) => m.side)].sort((a, b) => b[1].length - a[1].length);
  let begun = 0;
  const rim = sides.map(([side, of]) => {
    const arc = drawing('circle', {
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
  const count = drawing('text', { x: '12', y: '15.5', 'text-anchor': 'middle' });
  count.textContent = String(n);
  const places = [...new Set(members.map((m) => m.place))];
  const name = `${n} incidents: ${places.slice(0, 2).join(', ')}${places.length > 2 ? ' and elsewhere near' : ''}`;
  return element(
    'button',
    {
      type: 'button',
      class: 'group',
      'data-incidents': members.map((m) => m.id).join(' '),
      'aria-label': name,
      title: name,
    },
    drawing(
      'svg',
      { ...box, width: '28', height: '28' },
      drawing('circle', { class: 'disc', cx: '12', cy: '12', r: '10' }),
      ...rim,
      count,
    ),
  );
}

export function crossingButton(crossing: LiveCrossing): HTMLButtonElement {
  const path = drawing('path', {
    class: 'crossing',
    'data-state': crossing.state,
    d: lozenge(middle, 6),
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
    drawing('svg', box, path),
  );
}
