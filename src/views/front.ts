/** The front page: what this is, as of when, the key judgements, the ways in. */
import type { Graph } from '../graph/graph.ts';
import { address } from './address.ts';
import { formatMoment } from './dates.ts';
import { judgementView, ledger } from './judgement.ts';
import { get, type Link } from './link.ts';
import { briefOf, inMinutes, sectionList, type SectionView } from './section.ts';
import { numbersIn } from '../figures/tolls/layout.ts';
import { sourceView, type SourceView } from './source.ts';
import type { Ledger, VerdictView } from './judgement.ts';

export interface FrontView {
  title: string;
  description: string;
  headline: string;
  standfirst: string;
  covers: string;
  judgedIn: string;
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

/** Prepares the front page. */
export function frontView(graph: Graph): FrontView {
  const { dossier } = graph;
  const sections = sectionList(graph);
  const short = briefOf(sections);
  const tied = [...graph.actors.values()].some((a) => a.relations.length > 0);
  const contested = [...graph.incidents.values()].some(
    (i) => i.status === 'contested' && numbersIn(i) > 0,
  );
  const named = [...graph.actors.values()].filter((a) => !a.standIn).length;
  return {
    title: dossier.title,
    description: dossier.description,
    headline: dossier.headline,
    standfirst: dossier.standfirst,
    covers: `${dossier.since} to ${formatMoment(dossier.asOf.slice(0, 7))}`,
    judgedIn: dossier.spine.asOf.slice(0, 4),
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
    lookUp: [
      {
        id: 'incidents',
        href: address.incidents,
        label: 'Incidents',
        count: graph.incidents.size,
        text: 'What happened, with every side’s account of it',
      },
      {
        id: 'actors',
        href: address.actors,
        label: 'Actors',
        count: named,
        text: 'Who is who, under every name by which they go',
      },
      {
        id: 'quotes',
        href: address.quotes,
        label: 'Quotes',
        count: graph.quotes.size,
        text: 'Letter for letter, with who, when, where and through whom',
      },
      {
        id: 'places',
        href: address.places,
        label: 'Places',
        count: graph.places.size,
        text: 'Crossings, towns and districts, and what happened there',
      },
      {
        id: 'sources',
        href: address.sources,
        label: 'Sources',
        count: graph.sources.size,
        text: 'The bibliography, with where each source is used',
      },
    ],
    counts: { judgements: graph.judgements.size },
  };
}
