/** The dossier itself: its title, its sides and kinds, its map. Everything that makes it this dossier and no other. */
import { z } from 'zod';
import { doc, id, idList, latitude, longitude, nativeName, text, webAddress } from './fields.ts';
import { cslName } from './source.ts';
import { day } from './when.ts';

const named = z.strictObject({
  id: doc(id, 'Its id, used in records.', 'tolls'),
  label: doc(text, 'What readers see.', 'Tolls'),
});

const hue = z.string().regex(/^#[0-9a-f]{6}$/i, 'write a colour such as "#1f4e79"');

export const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;

const side = named.extend({
  short: doc(text, 'A shorter label for chips and legends.'),
  accounts: doc(text, 'The heading over this side’s accounts of an incident.', 'The town’s accounts'),
  shape: doc(z.enum(shapes), 'The mark that stands for this side, so that colour is never alone.', 'square'),
  light: doc(hue, 'Its colour on paper.', '#1f4e79'),
  dark: doc(hue, 'Its colour on the dark page.', '#8ab6d9'),
});

const kind = named.extend({
  plural: doc(text, 'Plural label.', 'Clashes'),
  lane: doc(id, 'The lane of the timeline in which it is drawn.', 'violence'),
});

const position = z.strictObject({
  holder: doc(text, 'Who holds it.', 'The town'),
  says: doc(text, 'The position, in a few words.', 'the parish boundary'),
  sources: doc(idList.min(1, 'name a source'), 'Where it is stated.'),
});

const boundary = z.strictObject({
  name: doc(text, 'Name of the line.', 'Mill Brook line'),
  native: doc(z.array(nativeName).default([]), 'Its name in other scripts.'),
  fine: doc(text, 'File in content/geo with the line for large maps.', 'line.geojson'),
  coarse: doc(text, 'File in content/geo with the line for small maps.', 'line-1km.geojson'),
  positions: doc(z.array(position), 'What each side holds it to be; printed in the legend.'),
  note: doc(text, 'Where the drawing comes from and how coarse it is.'),
  attribution: doc(text, 'Credit that must stay on the map.', '© OpenStreetMap contributors, ODbL 1.0'),
});

const edges = 'write the four edges of the map as [west, south, east, north], west before east and south before north';

const map = z.strictObject({
  extent: doc(
    z.tuple([longitude, latitude, longitude, latitude], edges).refine(([w, s, e, n]) => w < e && s < n, edges),
    'The map’s edges: west, south, east, north, degrees WGS 84. Places outside must say `beyond: true`.',
    [-1, 53, 1, 54],
  ),
  boundary: doc(boundary.optional(), 'The line that is the subject’s own, if there is one.'),
  tiles: doc(
    z.strictObject({ address: webAddress, attribution: text }).optional(),
    'An optional tile layer, off by default; the reader is asked first.',
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
  publisher: doc(text.optional(), 'Who publishes it, if that is somebody else than its authors.', 'Aldermoor Library'),
  licence: doc(
    z.strictObject({ name: text, url: webAddress }).optional(),
    'The licence of text and records, as citations and search engines are told it.',
    { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  ),
  since: doc(text, 'The year with which it begins.', '1911'),
  spine: doc(
    z.strictObject({
      label: text,
      source: id,
      asOf: day,
      author: text,
      credit: text,
    }),
    'The article whose argument the briefing follows.',
  ),
  keyJudgements: doc(idList, 'Judgements named on the front page.'),
  brief: doc(
    z.array(z.strictObject({ text, sources: idList.min(1), leads: id })).default([]),
    'The one-minute brief: sentences, each with its sources and the section that says more.',
  ),
  sides: doc(z.array(side).min(1), 'The sides, in the order of columns and legends.'),
  lanes: doc(z.array(named).min(1), 'Lanes of the timeline.'),
  kinds: doc(z.array(kind).min(1), 'Kinds of incident.'),
  topics: doc(z.array(named), 'Topics of quotations.'),
  map: doc(map, 'The map.'),
  about: doc(z.array(z.strictObject({ id, title: text, text: z.array(text).min(1) })), 'Parts of the page about the dossier.'),
  corrections: doc(z.array(z.strictObject({ on: day, text })).default([]), 'Corrections, newest first.'),
  contact: doc(webAddress.optional(), 'Where corrections can be sent.'),
});

export type DossierRecord = z.infer<typeof dossier>;
export type Side = z.infer<typeof side>;
export type IncidentKind = z.infer<typeof kind>;
