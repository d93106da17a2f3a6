/** The part of the earth that the drawing showed: there the map starts, and there it stays while its box changes its size, until it is moved. */
import type L from 'leaflet';
import { boundsOf, middleOf, type Extent } from './extent.ts';

export interface Home {
  /** Shows it, as large as the box lets. */
  show(animate: boolean): void;
  /** Something else is shown from here on, whatever size the box takes. */
  leave(): void;
  /** Whether the box has just changed its size: nobody wished to see another part then, nor where the map glides back within its bounds. */
  resizing(): boolean;
}

/** @param all degrees WGS 84; how far the map can be seen from */
export function homeOf(
  map: L.Map,
  box: HTMLElement,
  home: Extent,
  all: Extent,
  signal: AbortSignal,
): Home {
  let left = false;
  let resized = -Infinity;
  const show = (animate: boolean): void => {
    const zoom = Math.log2(((box.clientWidth / (home[2] - home[0])) * 360) / 256);
    map.setMinZoom(0);
    map.setView(middleOf(map, home), zoom, { animate });
    map.setMinZoom(Math.min(zoom, map.getBoundsZoom(boundsOf(all), true)));
  };
  const resizing = (): boolean => performance.now() - resized < 1000;
  show(false);
  // A map that is hidden, as in print, has no size.
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
