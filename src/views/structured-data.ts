/** JSON-LD of pages: schema.org objects, without context and address, which the layout adds. */
import type { Graph } from '../content/graph.ts';
import type { ActorView } from '../records/actor/view.ts';
import type { IncidentView } from '../records/incident/view.ts';
import type { PlaceView } from '../records/place/view.ts';
import { authorsOf, publishedOn } from '../exports/citations/items.ts';
import type { QuoteView } from '../records/quote/view.ts';
import type { SectionView } from '../records/section/view.ts';

type Data = Record<string, unknown>;
/** A dossier as it is published. */
type Published = Pick<Graph, 'dossier' | 'editions'>;

/** Who answers for a text of the dossier, since when, and on what terms it may be used. */
const credit = ({ dossier, editions }: Published): Data => ({
  author: authorsOf({ dossier }).map((name) =>
    'literal' in name
      ? { '@type': 'Organization', name: name.literal }
      : { '@type': 'Person', name: [name.given, name.family].filter(Boolean).join(' ') },
  ),
  publisher: { '@type': 'Organization', name: dossier.publisher ?? dossier.title },
  datePublished: publishedOn({ dossier, editions }),
  ...(dossier.licence ? { license: dossier.licence.url } : {}),
});

const publication = (graph: Published): Data => ({
  '@type': 'CreativeWork',
  name: graph.dossier.title,
  ...credit(graph),
});

/** The page about something that is itself no work of the dossier: an event, a person, somebody's words. */
export const aboutPage = (graph: Published): Data => ({
  mainEntityOfPage: { '@type': 'WebPage', inLanguage: graph.dossier.language, ...credit(graph) },
});

export const articleData = (graph: Published, section: SectionView): Data => ({
  '@type': 'Article',
  headline: section.title,
  description: section.standfirst,
  inLanguage: graph.dossier.language,
  position: section.position,
  temporalCoverage: section.asOfIso,
  ...credit(graph),
  isPartOf: { '@type': 'CreativeWork', name: graph.dossier.title },
  ...(graph.dossier.spine
    ? {
        isBasedOn: {
          '@type': 'Article',
          author: { '@type': 'Person', name: graph.dossier.spine.author },
        },
      }
    : {}),
});

export const briefingData = (graph: Published): Data => ({
  '@type': 'Article',
  headline: graph.dossier.headline,
  description: graph.dossier.description,
  inLanguage: graph.dossier.language,
  temporalCoverage: `${graph.dossier.since}/${graph.dossier.asOf}`,
  ...credit(graph),
  isPartOf: { '@type': 'CreativeWork', name: graph.dossier.title },
});

export const siteData = (graph: Published): Data => ({
  ...publication(graph),
  '@type': 'WebSite',
  name: graph.dossier.title,
  description: graph.dossier.description,
  inLanguage: graph.dossier.language,
});

export const eventData = (graph: Published, incident: IncidentView): Data => ({
  '@type': 'Event',
  name: incident.label,
  description: incident.summary,
  startDate: incident.datetime,
  location: {
    '@type': 'Place',
    name: [incident.location.name, incident.location.within].filter(Boolean).join(', '),
  },
  ...aboutPage(graph),
});

export const actorData = (graph: Published, actor: ActorView): Data => ({
  '@type': actor.kind === 'person' ? 'Person' : 'Organization',
  ...aboutPage(graph),
  name: actor.label,
  description: actor.summary,
  alternateName: [...actor.aliases, ...actor.native.map((n) => n.text)],
});

export const quotationData = (graph: Published, quote: QuoteView): Data => ({
  '@type': 'Quotation',
  ...aboutPage(graph),
  text: quote.text,
  dateCreated: quote.datetime,
  spokenByCharacter: { '@type': quote.post ? 'Person' : 'Thing', name: quote.speaker },
});

export const placeData = (
  graph: Published,
  place: PlaceView,
  lat: number | undefined,
  lon: number | undefined,
): Data => ({
  '@type': 'Place',
  ...aboutPage(graph),
  name: place.label,
  alternateName: [...place.aliases, ...place.native.map((n) => n.text)],
  ...(lat === undefined
    ? {}
    : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
});

export const collectionData = (name: string, description: string): Data => ({
  '@type': 'CollectionPage',
  name,
  description,
});

export const datasetData = (
  graph: Published,
  description: string,
  files: readonly { name: string; type: string; url: string }[],
): Data => ({
  '@type': 'Dataset',
  name: `${graph.dossier.title}: figures and data`,
  description,
  ...(graph.dossier.licence ? { license: graph.dossier.licence.url } : {}),
  version: graph.dossier.asOf,
  temporalCoverage: `${graph.dossier.since}/${graph.dossier.asOf}`,
  isPartOf: publication(graph),
  distribution: files.map((file) => ({
    '@type': 'DataDownload',
    name: file.name,
    encodingFormat: file.type,
    contentUrl: file.url,
  })),
});
