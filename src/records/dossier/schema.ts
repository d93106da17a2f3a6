/** The dossier itself: its title, its sides and kinds, its map. Everything that makes it this dossier and no other. */
import { z } from 'zod';
import { doc, id, ref, refs, term, text, webAddress } from '../fields.ts';
import { map } from './map.ts';
import { cslName } from '../source/schema.ts';
import { day } from '../when.ts';

const named = z.strictObject({
  id: doc(id, 'Its id, used in records.', 'tolls'),
  label: doc(text, 'What readers see.', 'Tolls'),
});

const hue = z.string().regex(/^#[0-9a-f]{6}$/i, 'write a colour such as "#1f4e79"');

export const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;

const side = named.extend({
  short: doc(text, 'A shorter label for chips and legends.'),
  accounts: doc(
    text,
    'The heading over this side’s accounts of an incident.',
    'The town’s accounts',
  ),
  shape: doc(
    z.enum(shapes),
    'The mark that stands for this side, so that colour is never alone.',
    'square',
  ),
  light: doc(hue, 'Its colour on paper.', '#1f4e79'),
  dark: doc(hue, 'Its colour on the dark page.', '#8ab6d9'),
});

const lane = named.extend({
  solid: doc(
    z.boolean().default(false),
    'Whether its incidents are drawn solid on the map; the others are drawn open.',
  ),
});

const kind = named.extend({
  plural: doc(text, 'Plural label.', 'Clashes'),
  lane: doc(term('lanes'), 'The lane of the timeline in which it is drawn.', 'violence'),
  closes: doc(
    z.boolean().default(false),
    'True when an incident of this kind closes the crossings that it names, for as long as it lasts.',
  ),
  opens: doc(
    z.boolean().default(false),
    'True when an incident of this kind opens the crossings that it names.',
  ),
});

const pair = 'write a pair such as [oo, u]: as readers type it, as the index keeps it';

const search = z.strictObject({
  letters: doc(
    z.array(z.tuple([text, z.string()], pair)).default([]),
    'Letters that stand for one another in names, as pairs applied in order to each word, so that all spellings of a name meet.',
    [['oo', 'u']],
  ),
  examples: doc(
    z.array(text).max(3, 'name at most three searches').default([]),
    'Searches that the empty search box suggests.',
    ['quotes by Ada Fenwick'],
  ),
});

export const dossier = z.strictObject({
  title: doc(text, 'Name of the site.', 'The Mill Bridge File'),
  headline: doc(text, 'Headline of the front page; it takes no side.'),
  standfirst: doc(text, 'One or two sentences under the headline.'),
  description: doc(text, 'What search engines and share cards say, at most 160 characters.'),
  language: doc(text, 'BCP 47 tag of the prose.', 'en-GB'),
  asOf: doc(day, 'The last day that the dossier covers.', '1912-12-31'),
  asOfNote: doc(text.optional(), 'What must be said about how late it reaches.'),
  authors: doc(
    z.array(cslName).min(1).optional(),
    'Who is named as author when the dossier is cited; without it the title stands as corporate author.',
    [{ literal: 'The Mill Bridge File' }],
  ),
  publisher: doc(
    text.optional(),
    'Who publishes it, if that is somebody else than its authors.',
    'Aldermoor Library',
  ),
  licence: doc(
    z.strictObject({ name: text, url: webAddress }).optional(),
    'The licence of text and records, as citations and search engines are told it.',
    { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  ),
  since: doc(text, 'The year with which it begins.', '1911'),
  spine: doc(
    z
      .strictObject({
        label: text,
        source: ref('source'),
        asOf: day,
        author: text,
        credit: text,
      })
      .optional(),
    'The article whose argument the briefing follows, if there is one.',
  ),
  keyJudgements: doc(refs('judgement'), 'Judgements named on the front page.'),
  brief: doc(
    z
      .array(z.strictObject({ text, sources: refs('source').min(1), leads: ref('section') }))
      .default([]),
    'The one-minute brief: sentences, each with its sources and the section that says more.',
  ),
  sides: doc(z.array(side).min(1), 'The sides, in the order of columns and legends.'),
  lanes: doc(z.array(lane).min(1), 'Lanes of the timeline.'),
  timeline: doc(
    z
      .strictObject({
        recent: doc(
          day.optional(),
          'The day from which the timeline gives time the room.',
          '2019-01-01',
        ),
      })
      .default({}),
    'The timeline. Without a day it finds one: the new year since which three quarters of the incidents fall.',
  ),
  kinds: doc(z.array(kind).min(1), 'Kinds of incident.'),
  figures: doc(
    z
      .array(named.extend({ text: doc(text.optional(), 'What must be said before its figures.') }))
      .default([]),
    'Groups of series, in the order in which they are shown.',
  ),
  topics: doc(z.array(named), 'Topics of quotations.'),
  map: doc(map, 'The map.'),
  search: doc(
    search.default({ letters: [], examples: [] }),
    'Spellings that the search knows, and searches that it suggests.',
  ),
  about: doc(
    z.array(z.strictObject({ id, title: text, text: z.array(text).min(1) })),
    'Parts of the page about the dossier.',
  ),
  corrections: doc(
    z.array(z.strictObject({ on: day, text })).default([]),
    'Corrections, newest first.',
  ),
  contact: doc(webAddress.optional(), 'Where corrections can be sent.'),
});

export type DossierRecord = z.infer<typeof dossier>;
export type Side = z.infer<typeof side>;
