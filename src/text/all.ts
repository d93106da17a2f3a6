/** All that stands in the dossier, as text: by the files in which an edition keeps it. */
import type { FrozenFile, Unit } from '../graph/frozen.ts';
import type { Graph } from '../graph/graph.ts';
import { printOf } from '../graph/items.ts';
import { plain } from '../markdown/write.ts';
import { bounds, type When } from '../schema/when.ts';
import { issuedOf } from '../views/source.ts';
import { actorText } from './actor.ts';
import { aboutText, frontText } from './front.ts';
import { incidentText } from './incident.ts';
import { judgementText } from './judgement.ts';
import { placeText } from './place.ts';
import { quoteText } from './quote.ts';
import { sectionUnits } from './section.ts';
import { seriesText } from './series.ts';
import { sourceText } from './source.ts';

export interface TextFile extends FrozenFile {
  contents: string[];
}

/** The files, each with all of its units in the order in which readers meet them. */
export function allText(graph: Graph): TextFile[] {
  const records = <T extends { id: string; file: string }>(
    kind: Unit['kind'],
    path: string,
    all: ReadonlyMap<string, T>,
    write: (graph: Graph, record: T) => string,
    at?: (record: T) => string | undefined,
  ): TextFile => {
    const units = [...all.values()].map((record): Unit => ({
      id: record.id,
      kind,
      text: write(graph, record),
      notes: [],
      print: printOf(record),
      at: at?.(record),
    }));
    return { path: `${path}.md`, units: units.sort(byDateOrName), contents: [] };
  };
  const dated = ({ when }: { when: When }): string => bounds(when).first;
  const page = (id: string, text: string): Unit => ({ id, kind: 'page', text, notes: [] });
  return [
    {
      path: 'front.md',
      units: [page('front', frontText(graph)), page('about', aboutText(graph))],
      contents: graph.sections.map((s) => s.id),
    },
    ...graph.sections.map((section) => {
      const units = sectionUnits(graph, section);
      return {
        path: `sections/${section.id}.md`,
        // A record that is set as a figure has its text among the records.
        units: units.filter((unit) => unit.kind !== 'figure' || !isRecord(graph, unit.id)),
        contents: units.map((unit) => unit.id),
      };
    }),
    records('incident', 'incidents', graph.incidents, incidentText, dated),
    records('actor', 'actors', graph.actors, actorText),
    records('quote', 'quotes', graph.quotes, quoteText, dated),
    records('place', 'places', graph.places, placeText),
    records('judgement', 'judgements', graph.judgements, judgementText),
    records('series', 'series', graph.series, seriesText),
    records('source', 'sources', graph.sources, sourceText, issuedOf),
  ];
}

const isRecord = (graph: Graph, id: string): boolean =>
  [graph.incidents, graph.quotes, graph.series].some((map) => map.has(id));

/** Dated records by date, the others by name. */
export function byDateOrName(a: Unit, b: Unit): number {
  if (a.at !== b.at) return (a.at ?? '').localeCompare(b.at ?? '');
  const name = (unit: Unit): string => plain(unit.text.split('\n')[0] ?? '');
  return name(a).localeCompare(name(b), 'en') || (a.id < b.id ? -1 : 1);
}
