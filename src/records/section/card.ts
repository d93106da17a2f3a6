import type { CardContent, CardName } from '../../cards/frame.ts';
import { titled } from '../../cards/titled.ts';
import type { Measure } from '../../cards/text.ts';
import type { SectionView } from './view.ts';

export const sectionCard = (section: {
  id: string;
  title: string;
  standfirst: string;
}): CardName => ({
  path: `sections/${section.id}`,
  alt: `${section.title}. ${section.standfirst}`,
});

/** The share card of a section. */
export const drawSection = (section: SectionView, measure: Measure): CardContent => ({
  name: sectionCard(section),
  kicker: `The briefing · ${section.position} of ${section.total}`,
  body: titled(section.title, section.standfirst, measure),
});
