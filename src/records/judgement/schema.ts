/** A judgement of the briefing, with what it rests on and what became of it. */
import { z } from 'zod';
import { doc, ref, refs, text } from '../fields.ts';

export const verdicts = ['borne-out', 'partly', 'not-borne-out', 'open'] as const;

export const judgement = z
  .strictObject({
    claim: doc(text, 'What was judged, in our own words, as a sentence that stands alone.'),
    kind: doc(
      z.enum(['judgement', 'forecast']),
      'A reading of how things are, or of how they will go.',
      'judgement',
    ),
    section: doc(ref('section'), 'The section of the briefing that it belongs to.', 'the-quarrel'),
    claims: doc(
      z.array(text).default([]),
      'Numbers of the assertions in the article that it takes up.',
    ),
    evidence: doc(
      refs('incident', 'quote', 'source').default([]),
      'Incidents, quotes and sources on which it rests.',
    ),
    corroboration: doc(
      z.enum(['supported', 'partly', 'disputed', 'not-found']),
      'How far other reports of the time bear it out.',
      'partly',
    ),
    note: doc(text.optional(), 'What to bear in mind.'),
    verdict: doc(
      z
        .strictObject({
          is: doc(z.enum(verdicts), 'What became of it.', 'borne-out'),
          on: doc(
            text.optional(),
            'The statement that was judged, where it is not the whole claim.',
          ),
          later: doc(text, 'What happened later, in our own words.'),
          incidents: doc(
            refs('incident').default([]),
            'The later incidents that the verdict rests on.',
          ),
          quotes: doc(refs('quote').default([]), 'Later quotations that bear on it.'),
          sources: doc(refs('source').default([]), 'Later sources that it rests on besides.'),
          note: doc(text.optional(), 'The limits of the verdict.'),
        })
        .refine((v) => v.incidents.length + v.sources.length > 0, {
          error: 'name at least one later incident or source',
          path: ['incidents'],
        })
        .optional(),
      'The verdict of hindsight, if there is one.',
    ),
    unjudged: doc(
      text.optional(),
      'Why no verdict is given, in a sentence for readers.',
      'This is advice, which events cannot settle.',
    ),
    unjudgedSources: doc(refs('source').default([]), 'Sources for what that sentence states.'),
    seeVerdict: doc(
      ref('judgement').optional(),
      'Another judgement whose verdict covers this one.',
    ),
  })
  .refine((j) => !(j.verdict && j.seeVerdict), {
    error: 'give a verdict or seeVerdict, not both',
    path: ['seeVerdict'],
  })
  .refine((j) => !(j.verdict && j.unjudged), {
    error: 'give a verdict or the reason why there is none, not both',
    path: ['unjudged'],
  })
  .refine((j) => j.verdict ?? j.seeVerdict ?? j.unjudged, {
    error: 'this field is missing; say why no verdict is given, or give one',
    path: ['unjudged'],
  });
export type VerdictKind = (typeof verdicts)[number];
