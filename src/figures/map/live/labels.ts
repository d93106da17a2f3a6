/** Labels on the live map, placed anew at each zoom by the rules of the static one. */
import type L from 'leaflet';
import type { LiveMap } from '../live-data.ts';
import { svgElement } from '../../../lib/dom.ts';
import { around, type Box } from '../../../lib/labels.ts';
import { labelPoints, type Target } from '../labels.ts';

/** Pixels for a degree of longitude from which labels of a rank are shown. */
const from: Record<string, number> = { '0': 0, '1': 48, '1.5': 70, '2': 105 };

/** Adds the layer; the function that it returns places the labels around markers. */
export function labelLayer(
  map: L.Map,
  data: LiveMap,
  box: HTMLElement,
): (marks: readonly L.LatLng[]) => void {
  const pane = map.createPane('names');
  pane.style.zIndex = '550';
  pane.style.pointerEvents = 'none';
  pane.classList.add('leaflet-zoom-hide');
  const svg = svgElement('svg', {
    class: 'static-map live-names',
    'aria-hidden': 'true',
    width: '1',
    height: '1',
  });
  pane.append(svg);
  const spot = ({ lat, lon }: { lat: number; lon: number }): { x: number; y: number } => {
    const { x, y } = map.latLngToLayerPoint([lat, lon]);
    return { x, y };
  };

  /** The controls, which would cover labels. */
  const controls = (): Box[] => {
    const { left, top } = box.getBoundingClientRect();
    return [...box.querySelectorAll('.leaflet-control')].map((control) => {
      const rect = control.getBoundingClientRect();
      const corner = map.containerPointToLayerPoint([rect.left - left, rect.top - top]);
      return {
        left: corner.x,
        top: corner.y,
        right: corner.x + rect.width,
        bottom: corner.y + rect.height,
      };
    });
  };

  return (marks) => {
    const perDegree = (256 * 2 ** map.getZoom()) / 360;
    const towns = data.names.filter((n) => perDegree >= (from[String(n.rank)] ?? 0));
    const view = map.getPixelBounds();
    const origin = map.getPixelOrigin();
    const size = view.getSize();
    const left = (view.min?.x ?? 0) - origin.x;
    const top = (view.min?.y ?? 0) - origin.y;
    // One screen more on every side, so that panning finds labels there.
    const area = {
      left: left - size.x,
      top: top - size.y,
      right: left + 2 * size.x,
      bottom: top + 2 * size.y,
    };
    const inside = (w: Target): boolean =>
      w.x > area.left && w.x < area.right && w.y > area.top && w.y < area.bottom;
    const crossings = data.crossings
      .filter((c) => !c.vague || perDegree > 75)
      .map((c): Target => ({
        ...spot(c),
        text: c.name,
        style: 'crossing',
        clear: 7,
      }));
    const places = towns.map((n): Target => ({
      ...spot(n),
      text: n.text,
      style: n.style,
      clear: n.style === 'town' ? 2 : -3,
    }));
    const targets = [
      ...places.filter((p) => p.style === 'country'),
      ...crossings,
      ...places.filter((p) => p.style !== 'country'),
    ].filter(inside);
    const obstacles = [
      ...controls(),
      ...marks.map((m) => around(map.latLngToLayerPoint(m), 9)),
      ...data.crossings.map((c) => around(spot(c), 6)),
      ...places.filter((p) => p.style === 'town').map((p) => around(p, 2.5)),
    ];
    const labels = labelPoints(targets, area, obstacles);
    svg.replaceChildren(
      ...labels.flatMap(({ text, style, x, y, anchor }) => {
        const attributes = { class: style, x, y, 'text-anchor': anchor };
        const size = style === 'country' ? { 'font-size': 13 } : {};
        const town = style === 'town' && places.find((p) => p.text === text);
        return [
          ...(town
            ? [svgElement('circle', { class: 'town', cx: town.x, cy: town.y, r: 1.7 })]
            : []),
          svgElement('text', { ...attributes, ...size }, text),
        ];
      }),
    );
  };
}
