/** The moving map: Leaflet in the place of a drawn plate, with the same look, and marks that the keyboard reaches. */
import L from 'leaflet';
import sheet from '../../styles/map-live.css?url';
import type { LiveCrossing, LiveIncident, LiveMap } from '../../views/map/live.ts';
import { styled } from '../sheet.ts';
import { controls } from './controls.ts';
import { element } from './dom.ts';
import { grouped } from './groups.ts';
import { drawGround } from './layers.ts';
import { crossingButton, groupButton, incidentButton } from './marks.ts';
import { setNames } from './names.ts';
import { crossingPopup, groupPopup, incidentPopup } from './popup.ts';

type Extent = [west: number, south: number, east: number, north: number];

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

const boundsOf = ([west, south, east, north]: Extent): L.LatLngBounds => L.latLngBounds([south, west], [north, east]);

/** Puts Leaflet where the visible drawing stands, showing the same part of the earth. */
export async function takeOver(host: HTMLElement, data: LiveMap, signal: AbortSignal): Promise<Live> {
  await styled(sheet);
  const drawings = [...host.querySelectorAll<SVGSVGElement>('svg.atlas-plate')];
  const drawn = drawings.find((svg) => svg.getClientRects().length > 0) ?? drawings[0];
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const box = element('div', { class: 'live', role: 'region', 'aria-label': 'Map. The arrow keys move it, plus and minus zoom.' });
  const { width, height } = drawn?.viewBox.baseVal ?? { width: 4, height: 3 };
  box.style.aspectRatio = `${width} / ${height}`;
  host.append(box);
  for (const svg of drawings) svg.classList.add('taken');

  const home = (drawn?.dataset['extent']?.split(',').map(Number) ?? data.extent) as Extent;
  const all = boundsOf(data.extent);
  const map = L.map(box, {
    zoomSnap: 0,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 90,
    scrollWheelZoom: false,
    attributionControl: false,
    zoomControl: false,
    maxZoom: 12,
    maxBounds: all,
    maxBoundsViscosity: 1,
    zoomAnimation: !still,
    fadeAnimation: false,
    markerZoomAnimation: !still,
  });
  const zoomOf = (extent: Extent): number => Math.log2(((box.clientWidth / (extent[2] - extent[0])) * 360) / 256);
  map.setView(middleOf(map, home), zoomOf(home), { animate: false });
  map.setMinZoom(Math.min(map.getZoom(), map.getBoundsZoom(all, true)));
  drawGround(map, data, host.dataset['relief']);
  const name = setNames(map, data);
  const rings = L.layerGroup().addTo(map);
  const marks = L.layerGroup().addTo(map);
  const popup = L.popup({ maxWidth: 300, minWidth: 220, autoPan: false, closeOnClick: false, className: 'atlas-popup' });

  let shown: ReadonlySet<string> | null = null;
  let opener: string | undefined;
  let byCode = false;
  const visible = (): LiveIncident[] => data.incidents.filter((i) => !shown || shown.has(i.id));
  const tell = (type: string, detail: object): void => void host.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  const at = (lat: number, lon: number): L.LatLng => L.latLng(lat, lon);

  /** Opens a popup and, as a rule, moves the focus into it; `key` names the button to which focus returns. */
  const open = (point: L.LatLng, content: HTMLElement, key: string, enter: boolean): void => {
    opener = key;
    if (!map.getBounds().contains(point)) {
      byCode = true;
      map.panTo(point, { animate: false });
    }
    content.style.maxHeight = `${Math.max(120, box.clientHeight / 2 - 60)}px`;
    popup.setLatLng(point).setContent(content).openOn(map);
    inView(map, popup, point);
    const frame = popup.getElement();
    frame?.setAttribute('role', 'dialog');
    frame?.setAttribute('aria-label', content.querySelector('h3')?.textContent ?? '');
    content.tabIndex = -1;
    if (enter) content.focus({ preventScroll: true });
  };
  const button = (key: string | undefined): HTMLElement | null =>
    key === undefined
      ? null
      : ([...box.querySelectorAll<HTMLElement>('.at button')].find((b) =>
          [b.dataset['incident'], b.dataset['place'], ...(b.dataset['incidents']?.split(' ') ?? [])].includes(key),
        ) ?? null);

  const incident = (id: string): LiveIncident | undefined => data.incidents.find((i) => i.id === id);
  const crossing = (id: string): LiveCrossing | undefined => data.crossings.find((c) => c.id === id);
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
    const focused = box.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset : undefined;
    const back = focused?.['incident'] ?? focused?.['incidents']?.split(' ')[0] ?? focused?.['place'];
    marks.clearLayers();
    rings.clearLayers();
    const wanted = visible();
    const seen = new Set<string>();
    for (const { lat, lon, km } of wanted) {
      if (km < 10 || seen.has(`${lat} ${lon} ${km}`)) continue;
      seen.add(`${lat} ${lon} ${km}`);
      L.circle([lat, lon], { radius: km * 1000, className: 'ring', interactive: false }).addTo(rings);
    }
    const put = (point: L.LatLng, made: HTMLElement, size: number, off: [number, number] = [0, 0]): void => {
      made.addEventListener('focus', () => reveal(point), { signal });
      void L.marker(point, {
        keyboard: false,
        icon: L.divIcon({ html: made, className: 'at', iconSize: [size, size], iconAnchor: [size / 2 + off[0], size / 2 + off[1]] }),
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
      press(made, () => (single ? choose(single.id) : open(point, groupPopup(group.members), group.members[0]?.id ?? '', true)));
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
    tell('atlas:move', { extent: [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()] satisfies Extent, byReader: !byCode });
    byCode = false;
  });

  const close = (): void => void map.closePopup(popup);
  map.on('click', close);
  map.on('popupclose', () => {
    const to = button(opener);
    // Only if the focus was in the popup, or fell to the page with it.
    if (to && (document.activeElement === document.body || box.contains(document.activeElement))) to.focus({ preventScroll: true });
  });
  box.addEventListener('keydown', (event) => event.key === 'Escape' && close(), { signal });
  box.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.atlas-popup a[data-incident]') : null;
      if (link?.dataset['incident']) tell('atlas:select', { id: link.dataset['incident'] });
    },
    { signal },
  );
  // The wheel scrolls the page until the reader is at work in the map.
  box.addEventListener('focusin', () => map.scrollWheelZoom.enable(), { signal });
  box.addEventListener('focusout', (event) => !box.contains(event.relatedTarget as Node | null) && map.scrollWheelZoom.disable(), {
    signal,
  });

  const fit = (extent: Extent): void => {
    byCode = true;
    map.fitBounds(boundsOf(extent), { animate: false, maxZoom: 11 });
  };
  controls(map, data, {
    whole: () => map.setView(middleOf(map, home), zoomOf(home), { animate: !still }),
    marks: () => {
      const points = visible().map((i) => at(i.lat, i.lon));
      if (points.length > 0) map.fitBounds(L.latLngBounds(points), { padding: [30, 30], maxZoom: 9, animate: !still });
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

/** Keeps a popup within the map without moving it: below its point where there is no room above, and aside at the edges. */
function inView(map: L.Map, popup: L.Popup, point: L.LatLng): void {
  const frame = popup.getElement();
  if (!frame) return;
  const { x, y } = map.latLngToContainerPoint(point);
  const room = map.getSize();
  const [wide, high] = [frame.offsetWidth / 2 + 8, frame.offsetHeight + 20];
  const above = y > high || y > room.y / 2;
  const aside = Math.max(wide, Math.min(room.x - wide, x)) - x;
  popup.options.offset = L.point(aside, above ? -4 : high + 6);
  frame.classList.toggle('loose', !above || aside !== 0);
  popup.update();
}

/** The middle of an extent on the map's own projection. */
function middleOf(map: L.Map, extent: Extent): L.LatLng {
  const bounds = boundsOf(extent);
  const crs = map.options.crs ?? L.CRS.EPSG3857;
  const [a, b] = [crs.latLngToPoint(bounds.getSouthWest(), 0), crs.latLngToPoint(bounds.getNorthEast(), 0)];
  return crs.pointToLatLng(a.add(b).divideBy(2), 0);
}

/** One tab stop for all marks; the arrows go to the next in their direction, Home and End to the first and last. */
function rove(box: HTMLElement, current?: HTMLElement | null): void {
  const buttons = [...box.querySelectorAll<HTMLElement>('.at button')];
  const choose = (one: HTMLElement | undefined): void => {
    for (const b of buttons) b.tabIndex = b === one ? 0 : -1;
  };
  choose(current ?? buttons[0]);
  current?.focus({ preventScroll: true });
  const middle = (b: HTMLElement): { x: number; y: number } => {
    const r = b.getBoundingClientRect();
    return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
  };
  const ways: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  for (const button of buttons) {
    // Buttons are drawn anew whenever the map moves, and their listeners go with them.
    button.addEventListener('focus', () => choose(button));
    button.addEventListener('keydown', (event) => {
      const way = ways[event.key];
      const here = middle(button);
      const next = way
        ? buttons
            .map((b) => ({ b, dx: middle(b).x - here.x, dy: middle(b).y - here.y }))
            .map(({ b, dx, dy }) => ({ b, along: dx * way[0] + dy * way[1], aside: Math.abs(dx * way[1] + dy * way[0]) }))
            .filter(({ b, along, aside }) => b !== button && along > 2 && aside < along * 2)
            .sort((a, b) => a.along + 2 * a.aside - b.along - 2 * b.aside)[0]?.b
        : event.key === 'Home'
          ? buttons[0]
          : event.key === 'End'
            ? buttons.at(-1)
            : undefined;
      if (way || next) {
        event.preventDefault();
        event.stopPropagation();
      }
      next?.focus();
    });
  }
}
