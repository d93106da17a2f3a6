/** The extent of the static map: there the live map starts, and stays while its box changes its size, until it is moved. */
import type L from 'leaflet';
import type { Extent } from '../../../records/dossier/map.ts';
import { boundsOf, middleOf } from './extent.ts';

export interface InitialView {
  /** Shows it, as large as the box allows. */
  show(animate: boolean): void;
  /** Another part is shown from here on, whatever size the box takes. */
  leave(): void;
  /** True within a second of a resize: no reader moved the map then. */
  resizing(): boolean;
}

/**
 * @param extent degrees WGS 84, drawn in the proportions of `ratio`, width to height
 * @param all degrees WGS 84; the limits within which the map can be moved
 */
export function initialView(
  map: L.Map,
  box: HTMLElement,
  extent: Extent,
  ratio: number,
  all: Extent,
  signal: AbortSignal,
): InitialView {
  let left = false;
  let resized = -Infinity;
  const show = (animate: boolean): void => {
    const width = Math.min(box.clientWidth, box.clientHeight * ratio);
    map.setMinZoom(0);
    // No nearer than needed, but never so far that the drawn land ends within the box.
    const cover = map.getBoundsZoom(boundsOf(all), true);
    const zoom = Math.max(Math.log2(((width / (extent[2] - extent[0])) * 360) / 256), cover);
    map.setView(middleOf(map, extent), zoom, { animate });
    map.setMinZoom(Math.min(zoom, cover));
  };
  const resizing = (): boolean => performance.now() - resized < 1000;
  show(false);
  // A hidden map, as in print, has no size.
  const sized = new ResizeObserver(
    () => box.clientWidth > 0 && map.invalidateSize({ debounceMoveend: true }),
  );
  sized.observe(box);
  signal.addEventListener('abort', () => sized.disconnect());
  map.on('resize', () => {
    resized = performance.now();
    if (!left) show(false);
  });
  map.on('moveend', () => (left ||= !resizing()));
  return { show, leave: () => (left = true), resizing };
}
