/** An actor: a person, a group, a state or an institution that does or says something in the dossier. */
import { z } from 'zod';
import { doc, id, nativeName, ref, refs, term, text } from '../fields.ts';
import { day, firstDay, lastDay, moment } from '../when.ts';

const post = z
  .strictObject({
    title: doc(text, 'The post as readers know it.', 'Mayor of Aldermoor'),
    from: doc(
      moment.optional(),
      'First day, month or year in the post, if the sources give it.',
      '2019-05',
    ),
    to: doc(
      moment.optional(),
      'Last day, month or year in the post; leave out if not known or still held.',
      '2023-08',
    ),
    asOf: doc(
      z.array(moment).optional(),
      'Dates at which a source shows the post held, when its start or end is not known.',
      ['2021-08'],
    ),
    source: doc(refs('source').optional(), 'Sources for the dates.', ['gazette-2019']),
  })
  .refine((p) => !p.from || !p.to || firstDay(p.from) <= lastDay(p.to), {
    error: 'the post starts after it ends; mend its dates',
    path: ['to'],
  });

const relation = z
  .strictObject({
    with: doc(ref('actor'), 'The other actor.', 'harbour-board'),
    kind: doc(id, 'What they are to each other, in one hyphenated word.', 'ally'),
    note: doc(text.optional(), 'A few words that qualify it.', 'Until the toll quarrel'),
    since: doc(moment.optional(), 'From when the sources show it.', '2021'),
    until: doc(moment.optional(), 'Until when.', '2022-03-31'),
  })
  .refine((r) => !r.since || !r.until || firstDay(r.since) <= lastDay(r.until), {
    error: 'the relation starts after it ends; mend its dates',
    path: ['until'],
  });

export const actorKinds = [
  'state',
  'armed-group',
  'institution',
  'alliance',
  'person',
  'other',
] as const;

export const actor = z.strictObject({
  name: doc(text, 'The name that the dossier uses.', 'Harbour Board'),
  kind: doc(z.enum(actorKinds), 'What sort of actor it is.', 'institution'),
  side: doc(term('sides'), 'The side it belongs to, one of those in dossier.yaml.', 'town'),
  aliases: doc(
    z.array(text).default([]),
    'Every other spelling, acronym and old name that a reader might type.',
    ['HB', 'Port Board'],
  ),
  sharedAliases: doc(
    z.array(text).default([]),
    'Aliases that another actor bears too, on purpose.',
    ['the Board'],
  ),
  native: doc(z.array(nativeName).default([]), 'The name in its own scripts.'),
  summary: doc(text, 'Who this is, in a sentence or two.'),
  spellings: doc(
    z.array(text).default([]),
    'Further spellings that readers type, searched but not shown.',
  ),
  posts: doc(z.array(post).default([]), 'Posts held, with their dates.'),
  relations: doc(z.array(relation).default([]), 'What it is to other actors.'),
  members: doc(
    z.array(text).default([]),
    'People who speak or act for it and have no entry of their own.',
  ),
  notes: doc(z.array(text).default([]), 'Caveats for the reader.'),
  standIn: doc(
    z.boolean().default(false),
    'True for a placeholder that only gives an unnamed speaker a place; kept out of lists.',
  ),
  sources: doc(refs('source').default([]), 'Where the entry comes from.'),
});

export type ActorRecord = z.infer<typeof actor>;
export type Post = z.infer<typeof post>;

/** Whether a post was, or may have been, held on an ISO day. Unknown ends do not exclude a day. */
export function heldOn(held: Post, isoDay: string): boolean {
  day.parse(isoDay);
  return (!held.from || firstDay(held.from) <= isoDay) && (!held.to || isoDay <= lastDay(held.to));
}
