/** How long the boundary is: as each drawing of it measures, beside the lengths that others print. */
import type { Geodata } from '../../content/geodata.ts';
import type { Graph } from '../../content/graph.ts';
import { get } from '../../records/link.ts';
import { extentAround, frameOf } from '../map/frame.ts';
import { pathOf, strokesOf } from '../map/lines.ts';
import { figureText } from '../series/series.ts';
import { type SourceView, sourceView } from '../../records/source/view.ts';

export interface DrawingView {
  name: string;
  points: string;
  km: string;
  /** Place on the scale of lengths, in per cent. */
  x: number;
  /** The stretch as this drawing has it. */
  path: string;
}

export interface LineLengthView {
  title: string;
  drawings: DrawingView[];
  official: { figure: string; x: number; sources: SourceView[]; note: string | undefined }[];
  ticks: { km: string; x: number }[];
  picture: { width: number; height: number; scale: { length: number; km: number } };
  shortest: string;
  longest: string;
  credit: string;
}

const number = (n: number): string => Math.round(n).toLocaleString('en-GB');

/** Prepares the figure; nothing when the dossier has no lengths. */
export function lineLengthView(graph: Graph, geo: Geodata | undefined): LineLengthView | undefined {
  const { boundary } = graph.dossier.map;
  if (!boundary?.lengths || !geo || geo.lengths.length === 0) return undefined;
  const series = get(graph.series, boundary.lengths.series);
  const rows = series.rows.filter(
    (r) =>
      !r.omit &&
      r.value !== null &&
      r.source !== undefined &&
      boundary.lengths?.official.includes(r.source),
  );
  const kms = [...geo.lengths.map((d) => d.km), ...rows.map((r) => r.km ?? r.value ?? 0)];
  const [low, high] = [
    Math.floor(Math.min(...kms) / 200) * 200,
    Math.ceil(Math.max(...kms) / 200) * 200,
  ];
  const x = (km: number): number => Math.round(((km - low) / (high - low)) * 1000) / 10;

  const spots =
    geo.stretch.flat(2).length > 0
      ? geo.stretch
          .at(-1)
          ?.flat()
          .map(([lon = 0, lat = 0]) => ({ lon, lat }))
      : undefined;
  const frame = frameOf(spots ? extentAround(spots, 0, 0.04) : [0, 0, 1, 1], 600, 380);
  // From the middle of the picture outward: half a kilometre is half a kilometre only there.
  const perKm = frame.perKm((frame.extent[1] + frame.extent[3]) / 2);
  return {
    title: boundary.name,
    drawings: geo.lengths.map((d, i) => ({
      name: d.drawing,
      points: `${number(d.vertices)} points`,
      km: `${number(d.km)} km`,
      x: x(d.km),
      path: pathOf(strokesOf(frame, geo.stretch[i] ?? [], 0.35), 5),
    })),
    official: rows
      .map((r) => ({ km: r.km ?? r.value ?? 0, row: r }))
      .sort((a, b) => a.km - b.km)
      .map(({ km, row }) => ({
        figure: `${figureText(row, series.unit)}${row.unit ? '' : ` ${series.unit}`}`,
        x: x(km),
        sources: [...(row.source ? [row.source] : []), ...row.also]
          .slice(0, 3)
          .map((id) => sourceView(get(graph.sources, id))),
        note: row.note,
      })),
    ticks: Array.from({ length: (high - low) / 200 + 1 }, (_, i) => low + i * 200).map((km) => ({
      km: number(km),
      x: x(km),
    })),
    picture: { width: frame.width, height: frame.height, scale: { length: perKm * 10, km: 10 } },
    shortest: number(Math.min(...geo.lengths.map((d) => d.km))),
    longest: number(Math.max(...geo.lengths.map((d) => d.km))),
    credit: [boundary.attribution, ...graph.dossier.map.credits.slice(0, 1)].join('. '),
  };
}
