/** Words for the types of results. They stand apart because the page and the script both say them, and the script should carry no more. */
import { type ResultType, resultTypes } from './types.ts';
import { types } from '../records/types.ts';

/** What a group of results is called. */
export const groupLabels = Object.fromEntries(
  resultTypes.map((type) => [type, type === 'passage' ? 'Passages' : types[type].label]),
) as Record<ResultType, string>;

/** What one result is called. */
export const singleLabels = Object.fromEntries(
  resultTypes.map((type) => [
    type,
    type === 'passage'
      ? 'Passage'
      : types[type].one.replace(/^An? ./, (start) => start.slice(-1).toUpperCase()),
  ]),
) as Record<ResultType, string>;
