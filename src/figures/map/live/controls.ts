/** The live map's buttons: zoom, the whole region, the results, tiles on request; and its credits. */
import L from 'leaflet';
import type { LiveMap } from '../live-data.ts';
import { element } from '../../../lib/dom.ts';

interface Actions {
  region(): void;
  results(): void;
}

const button = (text: string, label: string, press: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button', 'aria-label': label, title: label }, text);
  made.addEventListener('click', press);
  return made;
};

/** Adds a bar of elements to a corner of the map. */
function bar(
  map: L.Map,
  position: L.ControlPosition,
  className: string,
  ...children: Node[]
): void {
  const control = new L.Control({ position });
  control.onAdd = () => {
    const box = element('div', { class: className }, ...children);
    L.DomEvent.disableClickPropagation(box);
    return box;
  };
  control.addTo(map);
}

/** Tiles come from another host: the reader is told which, and asked, before anything is fetched. */
function tileAsker(
  map: L.Map,
  tiles: NonNullable<LiveMap['tiles']>,
  credits: HTMLElement,
): HTMLElement {
  const box = element('div', { class: 'tiles' });
  const ask = button('Street map', 'Show a street map from another host', () => {
    const load = button('Load it', `Load map pictures from ${tiles.host}`, () => {
      L.tileLayer(tiles.address, { className: 'tile', maxZoom: 18 }).addTo(map);
      const credit = element('span', {});
      credit.textContent = ` ${tiles.attribution}.`;
      credits.append(credit);
      box.remove();
    });
    const keep = button('No', 'Keep the map as it is', () => box.replaceChildren(ask));
    box.replaceChildren(
      element('p', {}, `The pictures come from ${tiles.host}, which will learn your address.`),
      load,
      keep,
    );
    load.focus();
  });
  box.append(ask);
  return box;
}

/** Adds the controls. */
export function controls(map: L.Map, data: LiveMap, actions: Actions): void {
  const credits = element(
    'p',
    { class: 'credits' },
    element('a', { href: 'https://leafletjs.com' }, 'Leaflet'),
    ` · ${data.credits[0] ?? ''}`,
  );
  bar(
    map,
    'topright',
    'map-bar',
    button('+', 'Zoom in', () => map.zoomIn()),
    button('−', 'Zoom out', () => map.zoomOut()),
    button('Fit region', 'Fit region', actions.region),
    button('Fit results', 'Fit results', actions.results),
  );
  if (data.tiles) bar(map, 'topleft', 'map-bar', tileAsker(map, data.tiles, credits));
  bar(map, 'bottomright', 'map-credits', credits);
  L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(map);
}
