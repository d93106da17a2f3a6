import type { CardContent, CardName } from '../../cards/frame.ts';
import { titled } from '../../cards/titled.ts';
import type { Measure } from '../../cards/text.ts';
import type { TourSummary } from './view.ts';

type Told = Pick<TourSummary, 'id' | 'label' | 'standfirst'>;

export const tourCard = ({ id, label, standfirst }: Told): CardName => ({
  path: `tours/${id}`,
  alt: `${label}. ${standfirst}`,
});

/** The share card of a tour. */
export const drawTour = (tour: TourSummary, measure: Measure): CardContent => ({
  name: tourCard(tour),
  kicker: `A tour in ${tour.steps.length} steps`,
  body: titled(tour.label, tour.standfirst, measure),
});
