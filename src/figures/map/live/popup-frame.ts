/** The one popup of the map: where it opens, and where the focus goes. */
import L from 'leaflet';

export interface Frame {
  /**
   * Opens the popup.
   * @param key of the button to which the focus returns
   * @param enter whether the focus goes into it
   */
  open(point: L.LatLng, content: HTMLElement, key: string, enter: boolean): void;
  close(): void;
  /** The key of what was opened last. */
  readonly opener: string | undefined;
}

/** @param moves called before the map is moved for the sake of the popup */
export function popupFrame(map: L.Map, moves: () => void): Frame {
  const popup = L.popup({
    maxWidth: 300,
    minWidth: 220,
    autoPan: false,
    closeOnClick: false,
    className: 'atlas-popup',
  });
  let opener: string | undefined;
  return {
    open: (point, content, key, enter) => {
      opener = key;
      if (!map.getBounds().contains(point)) {
        moves();
        map.panTo(point, { animate: false });
      }
      content.style.maxHeight = `${Math.max(120, map.getContainer().clientHeight / 2 - 60)}px`;
      popup.setLatLng(point).setContent(content).openOn(map);
      inView(map, popup, point);
      const frame = popup.getElement();
      frame?.setAttribute('role', 'dialog');
      frame?.setAttribute('aria-label', content.querySelector('h3')?.textContent ?? '');
      content.tabIndex = -1;
      if (enter) content.focus({ preventScroll: true });
    },
    close: () => void map.closePopup(popup),
    get opener() {
      return opener;
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
