/** reviewed.yaml: what a check reported and an editor looked at and let stand, with the reason. */
import { z } from 'zod';
import { doc, id, text } from '../../records/fields.ts';

export const reviewedChecks = ['counts', 'titles'] as const;

export const reviewedFile = z.array(
  z.strictObject({
    check: doc(z.enum(reviewedChecks), 'The check that reported it.', 'titles'),
    incident: doc(id, 'The incident that it reported.', 'depot-walkout-1911-08-14'),
    reason: doc(text, 'Why it stands as it is.', 'Both sides give the number.'),
  }),
);

export type Reviewed = z.infer<typeof reviewedFile>[number];
