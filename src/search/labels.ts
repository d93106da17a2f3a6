/** Words for the types of results. They stand apart because the page and the script both say them, and the script should carry no more. */
import type { ResultType } from './types.ts';

/** What a group of results is called. */
export const groupLabels: Record<ResultType, string> = {
  quote: 'Quotes',
  actor: 'Actors',
  incident: 'Incidents',
  place: 'Places',
  passage: 'Passages',
  document: 'Documents',
  question: 'Questions',
  judgement: 'Judgements',
  source: 'Sources',
};

/** What one result is called. */
export const singleLabels: Record<ResultType, string> = {
  quote: 'Quote',
  actor: 'Actor',
  incident: 'Incident',
  place: 'Place',
  passage: 'Passage',
  document: 'Document',
  question: 'Question',
  judgement: 'Judgement',
  source: 'Source',
};
