/** The live map: Leaflet in the place of a static map, with the same look, and markers that the keyboard reaches. */
import L from 'leaflet';
import { element } from '../../../lib/dom.ts';
import type { Extent } from '../../../records/dossier/map.ts';
import type { LiveIncident, LiveMap } from '../live-data.ts';
import { drawBaseLayer } from './base-layer.ts';
import { controls } from './controls.ts';
import { boundsOf } from './extent.ts';
import { initialView } from './initial-view.ts';
import { labelLayer } from './labels.ts';
import { markerLayers } from './markers.ts';
import { popupFrame } from './popup-frame.ts';
import { clusterPopup, crossingPopup, incidentPopup } from './popup.ts';
import { rovingFocus } from './roving-focus.ts';

export interface Live {
  show(ids: ReadonlySet<string> | null): void;
  /** Opens a popup, or closes it, without an event and without taking the focus. */
  select(id: string | null): void;
  /** Opens a popup without an event and moves the focus into it. */
  reach(id: string): void;
  /** Opens a popup as if the reader had chosen it on the map. */
  choose(id: string): void;
  fit(extent: Extent): void;
  focus(): void;
  /** Puts the static map back. */
  remove(): void;
}

/** Lets the page respond before the next part is drawn. */
const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Puts Leaflet where the visible static map stands, showing the same extent; if that fails, the static map is back. */
export async function takeOver(
  host: HTMLElement,
  data: LiveMap,
  signal: AbortSignal,
): Promise<Live> {
  const drawings = [...host.querySelectorAll<SVGSVGElement>('svg.static-map')];
  const drawn = drawings.find((svg) => svg.getClientRects().length > 0) ?? drawings[0];
  const box = element('div', {
    class: 'live',
    role: 'region',
    'aria-label': 'Map. The arrow keys move it, plus and minus zoom.',
  });
  const { width, height } = drawn?.viewBox.baseVal ?? { width: 4, height: 3 };
  box.style.aspectRatio = `${width} / ${height}`;
  host.append(box);
  for (const svg of drawings) svg.classList.add('taken');
  const restore = (): void => {
    box.remove();
    for (const svg of drawings) svg.classList.remove('taken');
  };
  try {
    const extent = drawn?.dataset['extent']?.split(',').map(Number) as Extent | undefined;
    return await start(host, box, data, extent ?? data.extent, width / height, signal, restore);
  } catch (error) {
    restore();
    throw error;
  }
}

async function start(
  host: HTMLElement,
  box: HTMLElement,
  data: LiveMap,
  extent: Extent,
  ratio: number,
  signal: AbortSignal,
  restore: () => void,
): Promise<Live> {
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(box, {
    zoomSnap: 0,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 90,
    scrollWheelZoom: false,
    attributionControl: false,
    zoomControl: false,
    trackResize: false,
    maxZoom: 12,
    maxBounds: boundsOf(data.extent),
    maxBoundsViscosity: 1,
    zoomAnimation: animate,
    fadeAnimation: false,
    markerZoomAnimation: animate,
  });
  const initial = initialView(map, box, extent, ratio, data.extent, signal);
  await nextTask();
  drawBaseLayer(map, data, host.dataset['relief']);
  await nextTask();
  const drawLabels = labelLayer(map, data, box);

  let shown: ReadonlySet<string> | null = null;
  let movedByCode = false;
  const moveByCode = (): void => void (movedByCode = true);
  const visible = (): LiveIncident[] => data.incidents.filter((i) => !shown || shown.has(i.id));
  const dispatch = (type: string, detail: object): void =>
    void host.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));

  const popup = popupFrame(map, moveByCode);
  const openOne = (id: string, enter = true, point?: L.LatLng): boolean => {
    const incident = data.incidents.find((i) => i.id === id);
    const crossing = data.crossings.find((c) => c.id === id);
    const one = incident ?? crossing;
    const content = incident ? incidentPopup(incident) : crossing && crossingPopup(crossing);
    if (one && content) popup.open(point ?? L.latLng(one.lat, one.lon), content, id, enter);
    return one !== undefined;
  };
  const keysOf = ({ dataset }: HTMLElement): (string | undefined)[] => [
    dataset['incident'],
    dataset['place'],
    ...(dataset['incidents']?.split(' ') ?? []),
  ];
  // Where the page tells of the incident beside the map, its mark stands out and no popup covers it.
  const told = host.dataset['told'] !== undefined;
  let chosen: string | null = null;
  const standOut = (): void => {
    for (const button of box.querySelectorAll<HTMLElement>('.at button'))
      button.classList.toggle('chosen', chosen !== null && keysOf(button).includes(chosen));
  };
  const isIncident = (id: string): boolean => data.incidents.some((i) => i.id === id);
  const choose = (id: string, point?: L.LatLng, keyboard = false): void => {
    if (told && isIncident(id)) {
      popup.close();
      dispatch('map:select', { id, keyboard });
    } else if (openOne(id, true, point)) dispatch('map:select', { id });
  };

  controls(map, data, {
    region: () => initial.show(animate),
    results: () => {
      const points = visible().map((i) => L.latLng(i.lat, i.lon));
      if (points.length > 0)
        map.fitBounds(L.latLngBounds(points), { padding: [30, 30], maxZoom: 9, animate });
    },
  });
  const drawMarkers = markerLayers(map, data, {
    choose,
    openCluster: (point, members) =>
      popup.open(point, clusterPopup(members), members[0]?.id ?? '', true),
    reveal: (point) => {
      const size = map.getSize();
      if (
        L.bounds([12, 12], [size.x - 12, size.y - 12]).contains(map.latLngToContainerPoint(point))
      )
        return;
      moveByCode();
      map.panInside(point, { padding: [40, 40], animate: false });
    },
  });
  const buttonOf = (key: string | undefined): HTMLElement | undefined =>
    key === undefined
      ? undefined
      : [...box.querySelectorAll<HTMLElement>('.at button')].find((b) => keysOf(b).includes(key));
  const draw = (): void => {
    const active = document.activeElement;
    const key =
      active instanceof HTMLElement && box.contains(active)
        ? keysOf(active).find(Boolean)
        : undefined;
    drawLabels(drawMarkers(visible()));
    rovingFocus(box, buttonOf(key));
    standOut();
  };
  draw();

  map.on('zoomend', draw);
  map.on('moveend', () => {
    const bounds = map.getBounds();
    dispatch('map:move', {
      extent: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      byReader: !movedByCode && !initial.resizing(),
    });
    movedByCode = false;
  });
  map.on('click', popup.close);
  map.on('popupclose', () => {
    const active = document.activeElement;
    // Only if the focus was in the popup, or fell to the page with it.
    if (active === document.body || box.contains(active))
      buttonOf(popup.opener)?.focus({ preventScroll: true });
  });
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => box.addEventListener(type, listener, { signal });
  on('keydown', (event) => event.key === 'Escape' && popup.close());
  on('click', ({ target, detail }) => {
    const link =
      target instanceof Element &&
      target.closest<HTMLElement>('.map-popup a[data-incident]')?.dataset['incident'];
    if (link) dispatch('map:select', { id: link, keyboard: detail === 0 });
  });
  // The wheel scrolls the page until the reader works in the map.
  on('focusin', () => map.scrollWheelZoom.enable());
  on('focusout', ({ relatedTarget }) => {
    if (!box.contains(relatedTarget as Node | null)) map.scrollWheelZoom.disable();
  });

  return {
    show: (ids) => {
      shown = ids;
      draw();
    },
    select: (id) => {
      chosen = id;
      if (told) return standOut();
      if (id === null) popup.close();
      else openOne(id, false);
    },
    reach: (id) => void openOne(id),
    choose,
    fit: (extent) => {
      moveByCode();
      initial.leave();
      map.fitBounds(boundsOf(extent), { animate: false, maxZoom: 11 });
    },
    focus: () => box.focus({ preventScroll: true }),
    remove: () => {
      map.remove();
      restore();
    },
  };
}
