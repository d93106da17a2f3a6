/** The front page: what this is, as of when, the key judgements, the ways in. */
import { type Graph, recordsOf } from '../content/graph.ts';
import { definitions } from '../records/index.ts';
import { type RecordType, recordTypes, types } from '../records/types.ts';
import { address } from '../records/address.ts';
import { formatMoment } from '../lib/dates.ts';
import { type Ledger, type VerdictView, judgementView, ledger } from '../records/judgement/view.ts';
import { type Link, get } from '../records/link.ts';
import { type SectionView, briefOf, inMinutes, sectionList } from '../records/section/view.ts';
import { numbersIn } from '../figures/tolls/layout.ts';
import { type SourceView, sourceView } from '../records/source/view.ts';

export interface FrontView {
  title: string;
  description: string;
  headline: string;
  standfirst: string;
  covers: string;
  /** The year of the article that is followed, where there is one. */
  judgedIn: string | undefined;
  judgements: (Link & { verdict: VerdictView | undefined })[];
  brief: { text: string; sources: SourceView[]; leads: Link }[];
  sections: SectionView[];
  /** Minutes that the middle way takes; undefined where there is none. */
  short: string | undefined;
  minutes: number;
  ends: { date: string; datetime: string; note: string | undefined };
  lookAt: (Link & { text: string })[];
  tally: Ledger['tally'];
  lookUp: (Link & { count: number; text: string })[];
  counts: { judgements: number };
}

/** The list of a type, where it is a way in and holds something. */
function wayInto<T extends RecordType>(graph: Graph, type: T): FrontView['lookUp'] {
  const { lookUp, listed } = definitions[type];
  const count = recordsOf(graph, type).filter(listed).length;
  const { folder, list, label } = types[type];
  return lookUp === undefined || count === 0
    ? []
    : [{ id: folder, href: list, label, count, text: lookUp }];
}

/** Prepares the front page. */
export function frontView(graph: Graph): FrontView {
  const { dossier } = graph;
  const sections = sectionList(graph);
  const short = briefOf(sections);
  const tied = [...graph.actors.values()].some((a) => a.relations.length > 0);
  const contested = [...graph.incidents.values()].some(
    (i) => i.status === 'contested' && numbersIn(i) > 0,
  );
  return {
    title: dossier.title,
    description: dossier.description,
    headline: dossier.headline,
    standfirst: dossier.standfirst,
    covers: `${dossier.since} to ${formatMoment(dossier.asOf.slice(0, 7))}`,
    judgedIn: dossier.spine?.asOf.slice(0, 4),
    judgements: dossier.keyJudgements.map((id) => {
      const view = judgementView(graph, get(graph.judgements, id));
      return { id: view.id, href: view.href, label: view.claim, verdict: view.verdict };
    }),
    brief: dossier.brief.map((b) => ({
      text: b.text,
      sources: b.sources.map((id) => sourceView(get(graph.sources, id))),
      leads: get(new Map(sections.map((s) => [s.id, s])), b.leads),
    })),
    sections,
    short: short && inMinutes(short.minutes),
    minutes: sections.reduce((sum, section) => sum + section.minutes, 0),
    ends: {
      date: formatMoment(dossier.asOf.slice(0, 7)),
      datetime: dossier.asOf,
      note: dossier.asOfNote,
    },
    lookAt: [
      {
        id: 'explore',
        href: address.explore,
        label: 'Map and years',
        text: 'Where and when: map, timeline and list as one view',
      },
      ...(graph.tours.size > 0
        ? [
            {
              id: 'tours',
              href: types.tour.list,
              label: types.tour.label,
              text: 'The evidence in steps, each with its map and its time',
            },
          ]
        : []),
      ...(contested
        ? [
            {
              id: 'two-accounts',
              href: '/data/#two-accounts',
              label: 'Two accounts',
              text: 'What each side counts, incident by incident, on one scale',
            },
          ]
        : []),
      ...(tied
        ? [
            {
              id: 'who-stands-where',
              href: '/actors/#who-stands-where',
              label: 'Who stands where',
              text: 'Actors and what they are to each other, with dates',
            },
          ]
        : []),
      {
        id: 'figures',
        href: '/data/',
        label: 'The figures',
        text: 'Each compiler’s series apart, with sources; every record as a file',
      },
    ],
    tally: ledger(graph).tally,
    lookUp: recordTypes.flatMap((type) => wayInto(graph, type)),
    counts: { judgements: graph.judgements.size },
  };
}
