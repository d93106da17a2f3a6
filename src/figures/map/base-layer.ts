/** The base layer of a map: land, borders, rivers and the boundary as path strings. */
import type { Geodata } from '../../content/geodata.ts';
import type { Extent } from '../../records/dossier/map.ts';
import type { Frame } from './frame.ts';
import { type Stroke, areasOf, pathOf, strokesOf } from './lines.ts';
import { tenth } from '../../lib/numbers.ts';

export interface Base {
  width: number;
  height: number;
  /** The land, where the frame shows any sea. */
  land: string;
  /** The countries that the dossier is about, where the frame shows others. */
  subject: string;
  /** True where the frame shows nothing but land, or nothing but the subject's. */
  background: 'sea' | 'land' | 'subject';
  borders: string;
  claims: string;
  provinces: string;
  rivers: string;
  boundary: string;
  disputed: boolean;
  /** Where the picture of the relief lies. */
  relief: { x: number; y: number; width: number; height: number } | undefined;
}

/** Prepares the base layer of a frame; small ones are simplified more. */
export function baseOf(
  geo: Geodata,
  frame: Frame,
  { full, disputed, extent }: { full: boolean; disputed: boolean; extent: Extent },
): Base {
  const [fine, coarse] = full ? [0.25, 0.45] : [0.5, 1];
  const path = (strokes: readonly Stroke[]): string => pathOf(strokes, full ? 10 : 2);
  const land = areasOf(frame, geo.land, coarse);
  const subject = areasOf(frame, geo.subject, coarse);
  const sea = strokesOf(frame, geo.coast, coarse).length > 0;
  const others = strokesOf(frame, geo.borders, coarse).length > 0 || sea;
  const corner = frame.at(extent[0], extent[3]);
  const opposite = frame.at(extent[2], extent[1]);
  // A wide window needs no more than the coarse drawing; thinning does the rest.
  const lines = frame.perDegree < 45 ? geo.boundary?.coarse : geo.boundary?.fine;
  return {
    width: frame.width,
    height: frame.height,
    land: sea ? path(land) : '',
    subject: others ? path(subject) : '',
    background: sea ? 'sea' : others ? 'land' : 'subject',
    borders: path(strokesOf(frame, geo.borders, coarse)),
    claims: path(
      strokesOf(
        frame,
        geo.disputed.flatMap((d) => d.lines),
        coarse,
      ),
    ),
    // Too fine a mesh for a small drawing of much land.
    provinces:
      full || frame.perDegree > 45 ? path(strokesOf(frame, geo.provinces.lines, coarse)) : '',
    rivers: path(
      strokesOf(
        frame,
        geo.rivers.flatMap((r) => r.lines),
        coarse,
      ),
    ),
    boundary: path(strokesOf(frame, lines ?? [], fine)),
    disputed,
    relief:
      full && geo.relief
        ? {
            x: tenth(corner.x),
            y: tenth(corner.y),
            width: tenth(opposite.x - corner.x),
            height: tenth(opposite.y - corner.y),
          }
        : undefined,
  };
}
