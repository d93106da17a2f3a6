/** A section of the briefing and its place in the reading order. */
import type { Graph, Section } from '../../content/graph.ts';
import { address } from '../address.ts';
import { formatMoment } from '../../lib/dates.ts';
import { judgementView, type JudgementView } from '../judgement/view.ts';
import { get, linkTo, type Link } from '../link.ts';
import { toursOf } from '../tour/view.ts';
import { sourceView, type SourceView } from '../source/view.ts';

export interface SectionView extends Link {
  title: string;
  short: string;
  standfirst: string;
  part: Section['part'];
  asOf: string;
  asOfIso: string;
  /** Place in the reading order, from 1. */
  position: number;
  total: number;
  minutes: number;
  headings: Link[];
  /** Id of the first paragraph. */
  opening: string | undefined;
  judgements: JudgementView[];
  /** Questions that its readers ask. */
  questions: Link[];
  tours: Link[];
  /** The section in a few sentences, each with the passage that says more. */
  brief: { text: string; sources: SourceView[]; anchor: string }[];
  previous: Link | undefined;
  next: Link | undefined;
}

/** Words a minute at which a briefing is read. */
const pace = 220;

const link = (section: Section | undefined): Link | undefined =>
  section && { id: section.id, href: address.section(section.id), label: section.title };

/** Prepares a section. */
export function sectionView(graph: Graph, section: Section): SectionView {
  const at = graph.sections.indexOf(section);
  const href = address.section(section.id);
  return {
    id: section.id,
    href,
    label: section.title,
    title: section.title,
    short: section.short ?? section.title,
    standfirst: section.standfirst,
    part: section.part,
    asOf: formatMoment(section.asOf),
    asOfIso: section.asOf,
    position: at + 1,
    total: graph.sections.length,
    minutes: Math.max(1, Math.round(section.prose.words / pace)),
    headings: section.prose.blocks
      .filter((b) => b.kind === 'heading' && b.depth === 2)
      .map((b) => ({ id: b.id, href: `${href}#${b.id}`, label: b.text })),
    opening: section.prose.blocks.find((b) => b.kind === 'paragraph')?.id,
    judgements: [...graph.judgements.values()]
      .filter((j) => j.section === section.id)
      .map((j) => judgementView(graph, j)),
    questions: [...graph.questions.values()]
      .filter((q) => q.section === section.id)
      .map((q) => linkTo('question', q)),
    tours: toursOf(graph, section.id),
    brief: section.brief.map((point) => ({
      text: point.text,
      sources: point.sources.map((id) => sourceView(get(graph.sources, id))),
      anchor: point.at ?? section.id,
    })),
    previous: link(graph.sections[at - 1]),
    next: link(graph.sections[at + 1]),
  };
}

/** All sections in reading order. */
export const sectionList = (graph: Graph): SectionView[] =>
  graph.sections.map((s) => sectionView(graph, s));

export interface BriefView {
  minutes: number;
  /** The first point of the section that reaches furthest comes before all others: how matters stand. */
  sections: SectionView[];
}

/** The middle way between the minute on the front page and the whole text; nothing where no section has one. */
export function briefOf(sections: readonly SectionView[]): BriefView | undefined {
  const told = sections.filter((section) => section.brief.length > 0);
  if (told.length === 0) return undefined;
  const words = told
    .flatMap((section) => [
      section.title,
      section.standfirst,
      ...section.brief.map((point) => point.text),
    ])
    .join(' ')
    .split(/\s+/).length;
  return { minutes: Math.max(1, Math.round(words / pace)), sections: latestFirst(told) };
}

function latestFirst(told: SectionView[]): SectionView[] {
  const [first] = told;
  const last = told.reduce((a, b) => (b.asOfIso > a.asOfIso ? b : a));
  if (!first || last.asOfIso === first.asOfIso) return told;
  return [
    { ...last, brief: last.brief.slice(0, 1) },
    ...told
      .map((section) => (section === last ? { ...last, brief: last.brief.slice(1) } : section))
      .filter((section) => section.brief.length > 0),
  ];
}

const numerals = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** "five minutes". */
export const inMinutes = (minutes: number): string =>
  `${numerals[minutes] ?? minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
