/** The one popup of the map: where it opens, and where the focus goes. */
import L from 'leaflet';
import { placeBeside } from '../../../lib/placing.ts';

export interface PopupFrame {
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

/** @param beforeMove called before the map is moved so that the popup's point can be seen */
export function popupFrame(map: L.Map, beforeMove: () => void): PopupFrame {
  const popup = L.popup({
    maxWidth: 300,
    minWidth: 220,
    autoPan: false,
    closeOnClick: false,
    className: 'map-popup',
  });
  let opener: string | undefined;
  return {
    open: (point, content, key, enter) => {
      opener = key;
      if (!map.getBounds().contains(point)) {
        beforeMove();
        map.panTo(point, { animate: false });
      }
      content.style.maxHeight = `${Math.max(120, map.getContainer().clientHeight / 2 - 60)}px`;
      popup.setLatLng(point).setContent(content).openOn(map);
      keepInView(map, popup, point);
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

/** Keeps a popup within the map without moving the map. */
function keepInView(map: L.Map, popup: L.Popup, point: L.LatLng): void {
  const frame = popup.getElement();
  if (!frame) return;
  const { x, y } = map.latLngToContainerPoint(point);
  const size = { width: frame.offsetWidth, height: frame.offsetHeight };
  const area = { left: 0, top: 0, right: map.getSize().x, bottom: map.getSize().y };
  const at = placeBeside({ left: x, right: x, top: y, bottom: y }, size, area, {
    gap: 14,
    side: 'above',
    align: 'middle',
  });
  // Leaflet reckons the offset from the middle of the popup's lower edge.
  const aside = at.left + size.width / 2 - x;
  popup.options.offset = L.point(aside, at.side === 'above' ? -4 : size.height + 26);
  frame.classList.toggle('loose', at.side === 'below' || Math.abs(aside) > 0.5);
  popup.update();
}
