/** All that stands in the dossier, as text: by the files in which an edition keeps it. */
import type { FrozenFile, Unit } from '../content/frozen.ts';
import type { Graph, RecordOf } from '../content/graph.ts';
import { printOf } from '../content/items.ts';
import { plain } from '../prose/write.ts';
import { bounds, type When } from '../records/when.ts';
import { issuedOf } from '../records/source/view.ts';
import { recordTypes, types, type RecordType } from '../records/types.ts';
import { actorText } from './actor.ts';
import { aboutText, frontText } from './front.ts';
import { documentText } from './document.ts';
import { incidentText } from './incident.ts';
import { judgementText } from './judgement.ts';
import { placeText } from './place.ts';
import { questionText } from './question.ts';
import { quoteText } from './quote.ts';
import { sectionUnits } from './section.ts';
import { seriesText } from './series.ts';
import { sourceText } from './source.ts';
import { tourText } from './tour.ts';

export interface TextFile extends FrozenFile {
  contents: string[];
}

type Written = Exclude<RecordType, 'section'>;
interface Writer<T> {
  write: (graph: Graph, record: T) => string;
  /** ISO date by which the records are put in order; without it they are in order of their names. */
  at?: (record: T) => string | undefined;
}

const dated = ({ when }: { when: When }): string => bounds(when).first;

const writers: { [T in Written]: Writer<RecordOf<T>> } = {
  tour: { write: tourText },
  incident: { write: incidentText, at: dated },
  actor: { write: actorText },
  quote: { write: quoteText, at: dated },
  place: { write: placeText },
  document: { write: documentText, at: dated },
  question: { write: questionText },
  judgement: { write: judgementText },
  series: { write: seriesText },
  source: { write: sourceText, at: issuedOf },
};

/** Types of record with a text of their own, in the order in which readers meet them. */
export const writtenTypes = recordTypes.filter((type): type is Written => type !== 'section');

function recordsText<T extends Written>(graph: Graph, type: T): TextFile {
  const { write, at }: Writer<RecordOf<T>> = writers[type];
  const { folder } = types[type];
  const records = graph[folder] as unknown as ReadonlyMap<string, RecordOf<T>>;
  const units = [...records.values()].map((record): Unit => ({
    id: record.id,
    kind: type,
    text: write(graph, record),
    notes: [],
    print: printOf(record),
    at: at?.(record),
  }));
  return { path: `${folder}.md`, units: units.sort(byDateOrName), contents: [] };
}

/** The files, each with all of its units in the order in which readers meet them. */
export function allText(graph: Graph): TextFile[] {
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
    ...writtenTypes.map((type) => recordsText(graph, type)).filter((file) => file.units.length > 0),
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
