/** The buttons and rings of the live map, drawn anew at each zoom. */
import L from 'leaflet';
import type { LiveIncident, LiveMap } from '../live-data.ts';
import { unpacked } from './base-layer.ts';
import { clusterButton, crossingButton, incidentButton } from './buttons.ts';
import { clustered, separated, type Point } from './clusters.ts';

/** Distances in pixels: nearer marks form a cluster; marks keep so far from each other and from crossings. */
const near = 25;
const least = { points: 24, fixed: 21 };

interface Actions {
  /** Opens an incident or a crossing at one of its points. */
  choose(id: string, point: L.LatLng, keyboard: boolean): void;
  openCluster(point: L.LatLng, members: readonly LiveIncident[]): void;
  /** Called when a button gets the focus. */
  reveal(point: L.LatLng): void;
}

/** Circles within which the places of incidents lie, and stretches of the line along which some happened. */
function drawRings(layer: L.LayerGroup, incidents: readonly LiveIncident[], grain: number): void {
  const rings = new Map(
    incidents.filter(({ km }) => km >= 10).map((i) => [`${i.lat} ${i.lon} ${i.km}`, i]),
  );
  layer.clearLayers();
  for (const { lat, lon, km } of rings.values())
    L.circle([lat, lon], { radius: km * 1000, className: 'ring', interactive: false }).addTo(layer);
  for (const { stretch, side } of incidents) {
    if (!stretch) continue;
    const line = L.polyline(unpacked(stretch, grain), { className: 'stretch', interactive: false });
    line.addTo(layer).getElement()?.setAttribute('data-side', side);
  }
}

/**
 * Adds the layers of the markers.
 * @returns draws these incidents and all crossings; gives where the marks of incidents stand
 */
export function markerLayers(
  map: L.Map,
  { crossings, grain }: Pick<LiveMap, 'crossings' | 'grain'>,
  actions: Actions,
): (incidents: readonly LiveIncident[]) => L.LatLng[] {
  const rings = L.layerGroup().addTo(map);
  const marks = L.layerGroup().addTo(map);
  const put = (
    point: L.LatLng,
    button: HTMLElement,
    act: (keyboard: boolean) => void,
    { size, off = { x: 0, y: 0 }, above = false }: { size: number; off?: Point; above?: boolean },
  ): void => {
    button.addEventListener('focus', () => actions.reveal(point));
    button.addEventListener('click', (event) => {
      // A click that reached the map would close what it has opened.
      event.stopPropagation();
      act(event.detail === 0);
    });
    const icon = L.divIcon({
      html: button,
      className: 'at',
      iconSize: [size, size],
      iconAnchor: [size / 2 - off.x, size / 2 - off.y],
    });
    L.marker(point, { keyboard: false, icon, zIndexOffset: above ? 10_000 : 0 }).addTo(marks);
  };
  return (incidents) => {
    marks.clearLayers();
    drawRings(rings, incidents, grain.coarse);
    const pixel = ({ lat, lon }: { lat: number; lon: number }): L.Point =>
      map.latLngToLayerPoint([lat, lon]);
    const clusters = clustered(incidents, pixel, near);
    const places = separated(clusters, crossings.map(pixel), least);
    clusters.forEach(({ x, y, members: near }, i) => {
      // An incident has a mark at each of its points, some of which may be near one another.
      const members = [...new Map(near.map((member) => [member.id, member])).values()];
      members.sort((a, b) => incidents.indexOf(a) - incidents.indexOf(b));
      const [first] = members;
      if (!first) return;
      const point = map.layerPointToLatLng([x, y]);
      const place = places[i] ?? { x, y };
      const off = { x: place.x - x, y: place.y - y };
      if (members.length === 1)
        put(point, incidentButton(first), (keyboard) => actions.choose(first.id, point, keyboard), {
          size: 24,
          off,
        });
      else
        put(point, clusterButton(members), () => actions.openCluster(point, members), {
          size: 28,
          off,
          above: true,
        });
    });
    for (const crossing of crossings)
      put(
        L.latLng(crossing.lat, crossing.lon),
        crossingButton(crossing),
        (keyboard) => actions.choose(crossing.id, L.latLng(crossing.lat, crossing.lon), keyboard),
        { size: 24 },
      );
    return places.map(({ x, y }) => map.layerPointToLatLng([x, y]));
  };
}
