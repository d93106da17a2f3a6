/** Figures of sections as text: what a map, a timeline or a table shows. */
import { geodata } from '../content/geodata.ts';
import type { Graph } from '../content/graph.ts';
import type { Figure } from '../prose/section.ts';
import { bounds } from '../lib/calendar.ts';
import { closureChart, stateLabels } from '../figures/closures/layout.ts';
import { crossingTable } from '../figures/crossings/crossings.ts';
import { byDate, formatMoment, formatWhen } from '../lib/dates.ts';
import { lineLengthView } from '../figures/length/layout.ts';
import { get } from '../records/link.ts';
import { escape, link, list, parts, table } from '../prose/write.ts';
import { sourceLinks } from './source.ts';

type Attributes = Readonly<Partial<Record<string, string>>>;

/** The attributes of a figure, out of its words: each begins with a name and an equals sign. */
function attributesOf({ element, words }: Figure): Attributes {
  const rest = words
    .slice(element.length)
    .split(/ (?=[a-z]+=)/)
    .filter(Boolean);
  return Object.fromEntries(
    rest.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
}

function timeline(graph: Graph, { from = '', to = '9999', caption }: Attributes): string {
  const within = [...graph.incidents.values()].sort(byDate).filter(({ when }) => {
    const { first, last = '9999' } = bounds(when);
    return last >= from && first.slice(0, to.length) <= to;
  });
  const span = from && to !== '9999' ? `, ${formatMoment(from)} to ${formatMoment(to)}` : '';
  return parts(
    `**Timeline${span}.** ${escape(caption ?? '')}`.trim(),
    list(within.map((i) => `${formatWhen(i.when)}: ${link(i.id, i.title)}`)),
  );
}

function map(graph: Graph, { focus = '', caption = '' }: Attributes): string {
  const places = focus.split(/\s+/).filter(Boolean);
  return parts(
    `**Map.** ${escape(caption)}`.trim(),
    list(places.map((id) => link(id, get(graph.places, id).name))),
  );
}

const crossings = (graph: Graph): string =>
  parts(
    '**Crossings, from north to south.**',
    table(
      ['Crossing', 'Each side', 'When open, serves', 'Position'],
      crossingTable(graph).map((c) => [
        link(c.id, c.label),
        ...[c.sides, c.openTo, c.confidence].map(escape),
      ]),
    ),
  );

function closures(graph: Graph, { from }: Attributes): string {
  const chart = closureChart(graph, from);
  if (!chart) return '';
  const rows = chart.rows.map((row) => [
    link(row.place.id, row.place.label),
    [...row.bars.flatMap((b) => b.incident ?? []), ...row.part]
      .map((i) => link(i.id, `${i.date}: ${i.label}`))
      .join('; '),
    stateLabels[row.now],
  ]);
  return parts(
    `**When the crossings were shut, ${formatMoment(chart.from)} to ${formatMoment(chart.to)}.** As far as the incidents tell.`,
    table(['Crossing', 'Closings and openings', 'At the end'], rows),
  );
}

function lengths(graph: Graph): string {
  const view = lineLengthView(graph, geodata(graph.dossier));
  if (!view) return '';
  return parts(
    `**How long is the line? ${view.shortest} to ${view.longest} km, by how finely it is drawn.**`,
    table(
      ['Drawing', 'Points', 'Length'],
      view.drawings.map((d) => [d.name, d.points, d.km].map(escape)),
    ),
    table(
      ['As printed', 'Source', 'Note'],
      view.official.map((o) => [
        escape(o.figure),
        sourceLinks(
          graph,
          o.sources.map((s) => s.id),
        ) ?? '',
        escape(o.note ?? ''),
      ]),
    ),
    escape(
      `The finer the drawing, the more bends it follows, and the longer it comes out; none of these is the length of the frontier. ${view.credit}.`,
    ),
  );
}

const writers: Readonly<Partial<Record<string, (graph: Graph, attributes: Attributes) => string>>> =
  {
    Timeline: timeline,
    Map: map,
    Crossings: crossings,
    Closures: closures,
    LineLength: lengths,
  };

/** A figure in words; figures of a record are that record’s own text, and have none. */
export const figureText = (graph: Graph, figure: Figure): string =>
  writers[figure.element]?.(graph, attributesOf(figure)) ?? '';
