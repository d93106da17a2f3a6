/** Words for the types of results. They stand apart because the page and the script both say them, and the script should carry no more. */
import { types } from '../records/types.ts';
import { resultTypes, type ResultType } from './types.ts';

/** What a group of results is called. */
export const groupLabels = Object.fromEntries(
  resultTypes.map((type) => [type, type === 'passage' ? 'Passages' : types[type].label]),
) as Record<ResultType, string>;
