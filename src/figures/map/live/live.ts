/** The moving map: Leaflet in the place of a drawn plate, with the same look, and marks that the keyboard reaches. */
import L from 'leaflet';
import type { LiveCrossing, LiveIncident, LiveMap } from '../live-data.ts';
import { controls } from './controls.ts';
import { element } from '../../../lib/dom.ts';
import { boundsOf, type Extent } from './extent.ts';
import { popupFrame } from './popup-frame.ts';
import { grouped } from './clusters.ts';
import { homeOf } from './initial-view.ts';
import { drawGround } from './base-layer.ts';
import { crossingButton, groupButton, incidentButton } from './buttons.ts';
import { setNames } from './labels.ts';
import { crossingPopup, groupPopup, incidentPopup } from './popup.ts';
import { rove } from './roving-focus.ts';

export interface Live {
  show(ids: ReadonlySet<string> | null): void;
  /** Opens a popup without telling others and without taking the focus. */
  select(id: string | null): void;
  /** Opens a popup without telling others and moves the focus into it. */
  reach(id: string): void;
  /** Opens a popup as if the reader had chosen it on the map. */
  choose(id: string): void;
  fit(extent: Extent): void;
  focus(): void;
  remove(): void;
}

/** Lets the page answer its reader before the next part is drawn. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Puts Leaflet where the visible drawing stands, showing the same part of the earth. */
export async function takeOver(
  host: HTMLElement,
  data: LiveMap,
  signal: AbortSignal,
): Promise<Live> {
  const drawings = [...host.querySelectorAll<SVGSVGElement>('svg.atlas-plate')];
  const drawn = drawings.find((svg) => svg.getClientRects().length > 0) ?? drawings[0];
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const box = element('div', {
    class: 'live',
    role: 'region',
    'aria-label': 'Map. The arrow keys move it, plus and minus zoom.',
  });
  const { width, height } = drawn?.viewBox.baseVal ?? { width: 4, height: 3 };
  box.style.aspectRatio = `${width} / ${height}`;
  host.append(box);
  for (const svg of drawings) svg.classList.add('taken');

  const all = boundsOf(data.extent);
  const map = L.map(box, {
    zoomSnap: 0,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 90,
    scrollWheelZoom: false,
    attributionControl: false,
    zoomControl: false,
    trackResize: false,
    maxZoom: 12,
    maxBounds: all,
    maxBoundsViscosity: 1,
    zoomAnimation: !still,
    fadeAnimation: false,
    markerZoomAnimation: !still,
  });
  const home = homeOf(
    map,
    box,
    (drawn?.dataset['extent']?.split(',').map(Number) ?? data.extent) as Extent,
    data.extent,
    signal,
  );
  await turn();
  drawGround(map, data, host.dataset['relief']);
  await turn();
  const name = setNames(map, data);
  const rings = L.layerGroup().addTo(map);
  const marks = L.layerGroup().addTo(map);
  const frame = popupFrame(map, () => (byCode = true));
  const { open, close } = frame;

  let shown: ReadonlySet<string> | null = null;
  let byCode = false;
  const visible = (): LiveIncident[] => data.incidents.filter((i) => !shown || shown.has(i.id));
  const tell = (type: string, detail: object): void =>
    void host.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  const at = (lat: number, lon: number): L.LatLng => L.latLng(lat, lon);

  const button = (key: string | undefined): HTMLElement | null =>
    key === undefined
      ? null
      : ([...box.querySelectorAll<HTMLElement>('.at button')].find((b) =>
          [
            b.dataset['incident'],
            b.dataset['place'],
            ...(b.dataset['incidents']?.split(' ') ?? []),
          ].includes(key),
        ) ?? null);

  const incident = (id: string): LiveIncident | undefined =>
    data.incidents.find((i) => i.id === id);
  const crossing = (id: string): LiveCrossing | undefined =>
    data.crossings.find((c) => c.id === id);
  const openOne = (id: string, enter = true): boolean => {
    const [one, gate] = [incident(id), crossing(id)];
    if (one) open(at(one.lat, one.lon), incidentPopup(one), id, enter);
    else if (gate) open(at(gate.lat, gate.lon), crossingPopup(gate), id, enter);
    return Boolean(one ?? gate);
  };
  const choose = (id: string): void => {
    if (openOne(id)) tell('atlas:select', { id });
  };

  /** Moves the map so far that a point shows. */
  const reveal = (point: L.LatLng): void => {
    const { x, y } = map.latLngToContainerPoint(point);
    const size = map.getSize();
    if (x > 12 && y > 12 && x < size.x - 12 && y < size.y - 12) return;
    byCode = true;
    map.panInside(point, { padding: [40, 40], animate: false });
  };
  // A click that went on to the map would close what it has opened.
  const press = (made: HTMLElement, act: () => void): void =>
    made.addEventListener(
      'click',
      (event) => {
        event.stopPropagation();
        act();
      },
      { signal },
    );

  const draw = (): void => {
    const focused = box.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset
      : undefined;
    const back =
      focused?.['incident'] ?? focused?.['incidents']?.split(' ')[0] ?? focused?.['place'];
    marks.clearLayers();
    rings.clearLayers();
    const wanted = visible();
    const seen = new Set<string>();
    for (const { lat, lon, km } of wanted) {
      if (km < 10 || seen.has(`${lat} ${lon} ${km}`)) continue;
      seen.add(`${lat} ${lon} ${km}`);
      L.circle([lat, lon], { radius: km * 1000, className: 'ring', interactive: false }).addTo(
        rings,
      );
    }
    const put = (
      point: L.LatLng,
      made: HTMLElement,
      size: number,
      off: [number, number] = [0, 0],
    ): void => {
      made.addEventListener('focus', () => reveal(point), { signal });
      void L.marker(point, {
        keyboard: false,
        icon: L.divIcon({
          html: made,
          className: 'at',
          iconSize: [size, size],
          iconAnchor: [size / 2 + off[0], size / 2 + off[1]],
        }),
      }).addTo(marks);
    };
    const groups = grouped(wanted, (i) => map.latLngToLayerPoint([i.lat, i.lon]), 25);
    const gates = data.crossings.map((c) => ({ c, p: map.latLngToLayerPoint([c.lat, c.lon]) }));
    const stood: L.LatLng[] = [];
    for (const group of groups) {
      // A group that lies on a crossing stands beside it.
      const gate = gates.find(({ p }) => Math.hypot(p.x - group.x, p.y - group.y) < 15);
      const shift = gate ? 17 : 0;
      const [only] = group.members;
      const point = map.layerPointToLatLng([group.x, group.y]);
      const single = group.members.length === 1 && only;
      const made = single ? incidentButton(single) : groupButton(group.members);
      press(made, () =>
        single
          ? choose(single.id)
          : open(point, groupPopup(group.members), group.members[0]?.id ?? '', true),
      );
      put(point, made, single ? 24 : 28, [-shift, 0]);
      stood.push(map.layerPointToLatLng([group.x + shift, group.y]));
    }
    for (const { c } of gates) {
      const made = crossingButton(c);
      press(made, () => choose(c.id));
      put(at(c.lat, c.lon), made, 24);
    }
    name(stood);
    rove(box, back === undefined ? undefined : button(back));
  };
  draw();
  map.on('zoomend', draw);
  map.on('moveend', () => {
    const b = map.getBounds();
    tell('atlas:move', {
      extent: [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()] satisfies Extent,
      byReader: !byCode && !home.resizing(),
    });
    byCode = false;
  });

  map.on('click', close);
  map.on('popupclose', () => {
    const to = button(frame.opener);
    // Only if the focus was in the popup, or fell to the page with it.
    if (to && (document.activeElement === document.body || box.contains(document.activeElement)))
      to.focus({ preventScroll: true });
  });
  box.addEventListener('keydown', (event) => event.key === 'Escape' && close(), { signal });
  box.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('.atlas-popup a[data-incident]')
          : null;
      if (link?.dataset['incident']) tell('atlas:select', { id: link.dataset['incident'] });
    },
    { signal },
  );
  // The wheel scrolls the page until the reader is at work in the map.
  box.addEventListener('focusin', () => map.scrollWheelZoom.enable(), { signal });
  box.addEventListener(
    'focusout',
    (event) => !box.contains(event.relatedTarget as Node | null) && map.scrollWheelZoom.disable(),
    {
      signal,
    },
  );

  const fit = (extent: Extent): void => {
    byCode = true;
    home.leave();
    map.fitBounds(boundsOf(extent), { animate: false, maxZoom: 11 });
  };
  controls(map, data, {
    whole: () => home.show(!still),
    marks: () => {
      const points = visible().map((i) => at(i.lat, i.lon));
      if (points.length > 0)
        map.fitBounds(L.latLngBounds(points), { padding: [30, 30], maxZoom: 9, animate: !still });
    },
  });

  return {
    show: (ids) => {
      shown = ids;
      draw();
    },
    select: (id) => (id === null ? close() : void openOne(id, false)),
    reach: (id) => void openOne(id),
    choose,
    fit,
    focus: () => box.focus({ preventScroll: true }),
    remove: () => {
      map.remove();
      box.remove();
      for (const svg of drawings) svg.classList.remove('taken');
    },
  };
}
