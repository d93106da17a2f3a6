/** The base layer of the live map, in the classes of the static one. */
import L from 'leaflet';
import type { LiveMap, Packed } from '../live-data.ts';

/** A packed line as points that Leaflet takes. */
export function unpacked(line: Packed, grain: number): L.LatLngTuple[] {
  const out: L.LatLngTuple[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < line.length; i += 2) {
    x += line[i] ?? 0;
    y += line[i + 1] ?? 0;
    out.push([y / grain, x / grain]);
  }
  return out;
}

/** Adds land, relief, borders, rivers and the boundary to a map. */
export function drawBaseLayer(map: L.Map, data: LiveMap, relief: string | undefined): void {
  const [west, south, east, north] = data.extent;
  for (const [name, zIndex] of Object.entries({ under: '150', shade: '160' })) {
    const pane = map.createPane(name);
    pane.style.zIndex = zIndex;
    pane.classList.add('base-layer');
  }
  map.getPane('overlayPane')?.classList.add('base-layer');
  const base = L.svg({ pane: 'under', padding: 0.4 });
  const over = L.svg({ padding: 0.4 });
  const shared = { interactive: false, smoothFactor: 0.6 };
  const area = (lines: Packed[], className: string): void =>
    void L.polygon(
      lines.map((line) => [unpacked(line, data.grain.coarse)]),
      { ...shared, className, renderer: base, pane: 'under', stroke: false, fillOpacity: 1 },
    ).addTo(map);
  const line = (lines: Packed[], className: string, grain = data.grain.coarse): L.Polyline =>
    L.polyline(
      lines.map((one) => unpacked(one, grain)),
      { ...shared, className, renderer: over },
    ).addTo(map);

  area(data.land, 'land');
  area(data.subject, 'subject');
  if (relief)
    L.imageOverlay(
      relief,
      [
        [south, west],
        [north, east],
      ],
      { pane: 'shade', className: 'relief', interactive: false },
    ).addTo(map);
  line(data.provinces, 'province');
  line(data.rivers, 'river');
  line(data.borders, 'border');
  line(data.claims, 'border claim');
  line(data.boundary, 'boundary-halo', data.grain.fine);
  const boundary = line(data.boundary, 'boundary', data.grain.fine).getElement();
  if (data.disputed) boundary?.setAttribute('data-disputed', '');
}
