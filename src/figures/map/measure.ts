/** The scale bar and the hairlines of the graticule. */
import { tenth } from '../../lib/numbers.ts';
import type { Frame } from './frame.ts';

export interface ScaleBar {
  /** Length on paper. */
  length: number;
  km: number;
  /** The parallel at which it holds: on this projection the scale grows towards the poles. */
  lat: number;
}

const lengths = [5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** The longest round length that takes no more than a share of the frame's width. */
export function scaleBar(frame: Frame, share = 0.26): ScaleBar {
  const lat = Math.round((frame.extent[1] + frame.extent[3]) / 2);
  const perKm = frame.perKm(lat);
  const km = lengths.filter((l) => l * perKm <= frame.width * share).at(-1) ?? lengths[0];
  return { length: km * perKm, km, lat };
}

export interface Graticule {
  path: string;
  /** Degrees along the edges. */
  ticks: { x: number; y: number; text: string; edge: 'top' | 'left' }[];
}

/** Meridians and parallels every so many degrees. */
export function graticule(frame: Frame, step: number): Graticule {
  const [west, south, east, north] = frame.extent;
  const values = (from: number, to: number): number[] => {
    const first = Math.ceil(from / step) * step;
    return Array.from(
      { length: Math.max(0, Math.floor((to - first) / step) + 1) },
      (_, i) => first + i * step,
    );
  };
  const meridians = values(west, east).map((lon) => ({ lon, x: tenth(frame.at(lon, south).x) }));
  const parallels = values(south, north).map((lat) => ({ lat, y: tenth(frame.at(west, lat).y) }));
  const clear = (at: number, size: number): boolean => at > 24 && at < size - 24;
  return {
    path: [
      ...meridians.map(({ x }) => `M${x} 0v${frame.height}`),
      ...parallels.map(({ y }) => `M0 ${y}h${frame.width}`),
    ].join(''),
    ticks: [
      ...meridians
        .filter(({ x }) => clear(x, frame.width))
        .map(({ lon, x }) => ({
          x,
          y: 0,
          text: `${Math.abs(lon)}°${lon < 0 ? 'W' : 'E'}`,
          edge: 'top' as const,
        })),
      ...parallels
        .filter(({ y }) => clear(y, frame.height))
        .map(({ lat, y }) => ({
          x: 0,
          y,
          text: `${Math.abs(lat)}°${lat < 0 ? 'S' : 'N'}`,
          edge: 'left' as const,
        })),
    ],
  };
}
