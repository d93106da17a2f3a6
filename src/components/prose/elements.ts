/** The elements that authors use in sections, by the names they write. */
import Actor from './Actor.astro';
import Cite from './Cite.astro';
import Closures from './Closures.astro';
import Crossings from './Crossings.astro';
import Document from './Document.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Incident from './Incident.astro';
import Judgement from './Judgement.astro';
import LineLength from './LineLength.astro';
import Map from './Map.astro';
import Note from './Note.astro';
import Place from './Place.astro';
import Quote from './Quote.astro';
import Series from './Series.astro';
import Timeline from './Timeline.astro';
import Transition from './Transition.astro';

export const elements = {
  Actor,
  Cite,
  Closures,
  Crossings,
  Document,
  Incident,
  Judgement,
  LineLength,
  Map,
  Note,
  Place,
  Quote,
  Series,
  Timeline,
  Transition,
  h2: Heading2,
  h3: Heading3,
};
