/** Names on the moving map, set anew at each zoom by the rules of the drawn one. */
import type L from 'leaflet';
import type { LiveMap } from '../live-data.ts';
import { around, setLabels, type Wanted } from '../labels.ts';
import { drawing } from '../../../lib/dom.ts';

/** Pixels for a degree of longitude from which names of a rank are set. */
const from: Record<string, number> = { '0': 0, '1': 48, '1.5': 70, '2': 105 };

/** Sets names; the function that it returns sets them again around the marks that then stand. */
export function setNames(map: L.Map, data: LiveMap): (marks: readonly L.LatLng[]) => void {
  const pane = map.createPane('names');
  pane.style.zIndex = '550';
  pane.style.pointerEvents = 'none';
  pane.classList.add('leaflet-zoom-hide');
  const svg = drawing('svg', {
    class: 'atlas-plate live-names',
    'aria-hidden': 'true',
    width: '1',
    height: '1',
  });
  pane.append(svg);
  const at = (lat: number, lon: number): L.Point => map.latLngToLayerPoint([lat, lon]);

  return (marks) => {
    const perDegree = (256 * 2 ** map.getZoom()) / 360;
    const towns = data.names.filter((n) => perDegree >= (from[String(n.rank)] ?? 0));
    const view = map.getPixelBounds();
    const origin = map.getPixelOrigin();
    const size = view.getSize();
    const left = (view.min?.x ?? 0) - origin.x;
    const top = (view.min?.y ?? 0) - origin.y;
    // A screen more on every side, so that a pan finds names there.
    const sheet = {
      left: left - size.x,
      top: top - size.y,
      right: left + 2 * size.x,
      bottom: top + 2 * size.y,
    };
    const inside = (w: Wanted): boolean =>
      w.x > sheet.left && w.x < sheet.right && w.y > sheet.top && w.y < sheet.bottom;
    const crossings = data.crossings
      .filter((c) => !c.vague || perDegree > 75)
      .map((c): Wanted => ({
        x: at(c.lat, c.lon).x,
        y: at(c.lat, c.lon).y,
        text: c.name,
        voice: 'crossing',
        clear: 7,
      }));
    const places = towns.map((n): Wanted => ({
      x: at(n.lat, n.lon).x,
      y: at(n.lat, n.lon).y,
      text: n.text,
      voice: n.voice,
      clear: n.voice === 'town' ? 2 : -3,
    }));
    const wanted = [
      ...places.filter((p) => p.voice === 'country'),
      ...crossings,
      ...places.filter((p) => p.voice !== 'country'),
    ].filter(inside);
    const taken = [
      ...marks.map((m) => around(map.latLngToLayerPoint(m), 9)),
      ...data.crossings.map((c) => around(at(c.lat, c.lon), 6)),
      ...places.filter((p) => p.voice === 'town').map((p) => around(p, 2.5)),
    ];
    const set = setLabels(wanted, sheet, taken);
    svg.replaceChildren(
      ...set.flatMap((label) => {
        const text = drawing('text', {
          class: label.voice,
          x: String(label.x),
          y: String(label.y),
          'text-anchor': label.anchor,
          ...(label.voice === 'country' ? { 'font-size': '13' } : {}),
        });
        text.textContent = label.text;
        const town = label.voice === 'town' ? places.find((p) => p.text === label.text) : undefined;
        return town
          ? [
              drawing('circle', {
                class: 'town',
                cx: String(town.x),
                cy: String(town.y),
                r: '1.7',
              }),
              text,
            ]
          : [text];
      }),
    );
  };
}
