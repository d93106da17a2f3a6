/** A tour and its steps, as other pages name them. */
import type { Graph, Tour } from '../../content/graph.ts';
import type { Block } from '../../prose/section.ts';
import { stepId } from '../../prose/steps.ts';
import { linkTo, type Link } from '../link.ts';

/** One step: its heading, its paragraphs and the query of its view. */
export interface TourStep extends Link {
  number: number;
  view: string;
  paragraphs: Block[];
}

export interface TourSummary extends Link {
  standfirst: string;
  steps: TourStep[];
}

/** Prepares a tour. */
export function tourSummary(tour: Tour): TourSummary {
  const link = linkTo('tour', tour);
  return {
    ...link,
    standfirst: tour.standfirst,
    steps: tour.prose.steps.map(({ view = '', start, end }, at) => {
      const [heading, ...paragraphs] = tour.prose.blocks.slice(start, end);
      const id = stepId(at + 1);
      return {
        id,
        href: `${link.href}#${id}`,
        label: heading?.text ?? '',
        number: at + 1,
        view,
        paragraphs,
      };
    }),
  };
}

/** All tours in their order. */
export const tourList = (graph: Graph): TourSummary[] => [...graph.tours.values()].map(tourSummary);

/** The tours that a section leads to. */
export const toursOf = (graph: Graph, section: string): Link[] =>
  [...graph.tours.values()]
    .filter(({ sections }) => sections.includes(section))
    .map((tour) => linkTo('tour', tour));
