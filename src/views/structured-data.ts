/** JSON-LD of pages: schema.org objects, without context and address, which the layout adds. */
import type { DossierRecord } from '../schema/dossier.ts';
import type { ActorView } from './actor.ts';
import type { IncidentView } from './incident.ts';
import type { PlaceView } from './place.ts';
import { authorsOf, publishedOn } from './citations/items.ts';
import type { QuoteView } from './quote.ts';
import type { SectionView } from './section.ts';

type Data = Record<string, unknown>;

/** Who answers for a text of the dossier, since when, and on what terms it may be used. */
const credit = (dossier: DossierRecord): Data => ({
  author: authorsOf({ dossier }).map((name) =>
    'literal' in name
      ? { '@type': 'Organization', name: name.literal }
      : { '@type': 'Person', name: [name.given, name.family].filter(Boolean).join(' ') },
  ),
  publisher: { '@type': 'Organization', name: dossier.publisher ?? dossier.title },
  datePublished: publishedOn({ dossier }),
  ...(dossier.licence ? { license: dossier.licence.url } : {}),
});

const publication = (dossier: DossierRecord): Data => ({ '@type': 'CreativeWork', name: dossier.title, ...credit(dossier) });

/** The page about something that is itself no work of the dossier: an event, a person, somebody's words. */
const page = (dossier: DossierRecord): Data => ({
  mainEntityOfPage: { '@type': 'WebPage', inLanguage: dossier.language, ...credit(dossier) },
});

export const articleData = (dossier: DossierRecord, section: SectionView): Data => ({
  '@type': 'Article',
  headline: section.title,
  description: section.standfirst,
  inLanguage: dossier.language,
  position: section.position,
  temporalCoverage: section.asOfIso,
  ...credit(dossier),
  isPartOf: { '@type': 'CreativeWork', name: dossier.title },
  isBasedOn: { '@type': 'Article', author: { '@type': 'Person', name: dossier.spine.author } },
});

export const briefingData = (dossier: DossierRecord): Data => ({
  '@type': 'Article',
  headline: dossier.headline,
  description: dossier.description,
  inLanguage: dossier.language,
  temporalCoverage: `${dossier.since}/${dossier.asOf}`,
  ...credit(dossier),
  isPartOf: { '@type': 'CreativeWork', name: dossier.title },
});

export const siteData = (dossier: DossierRecord): Data => ({
  ...publication(dossier),
  '@type': 'WebSite',
  name: dossier.title,
  description: dossier.description,
  inLanguage: dossier.language,
});

export const eventData = (dossier: DossierRecord, incident: IncidentView): Data => ({
  '@type': 'Event',
  name: incident.label,
  description: incident.summary,
  startDate: incident.datetime,
  location: { '@type': 'Place', name: [incident.location.name, incident.location.within].filter(Boolean).join(', ') },
  ...page(dossier),
});

export const actorData = (dossier: DossierRecord, actor: ActorView): Data => ({
  '@type': actor.kind === 'person' ? 'Person' : 'Organization',
  ...page(dossier),
  name: actor.label,
  description: actor.summary,
  alternateName: [...actor.aliases, ...actor.native.map((n) => n.text)],
});

export const quotationData = (dossier: DossierRecord, quote: QuoteView): Data => ({
  '@type': 'Quotation',
  ...page(dossier),
  text: quote.text,
  dateCreated: quote.datetime,
  spokenByCharacter: { '@type': quote.post ? 'Person' : 'Thing', name: quote.speaker },
});

export const placeData = (dossier: DossierRecord, place: PlaceView, lat: number | undefined, lon: number | undefined): Data => ({
  '@type': 'Place',
  ...page(dossier),
  name: place.label,
  alternateName: [...place.aliases, ...place.native.map((n) => n.text)],
  ...(lat === undefined ? {} : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
});

export const collectionData = (name: string, description: string): Data => ({ '@type': 'CollectionPage', name, description });

export const datasetData = (
  dossier: DossierRecord,
  description: string,
  files: readonly { name: string; type: string; url: string }[],
  licence: string,
): Data => ({
  '@type': 'Dataset',
  name: `${dossier.title}: figures and data`,
  description,
  license: licence,
  version: dossier.asOf,
  temporalCoverage: `${dossier.since}/${dossier.asOf}`,
  isPartOf: publication(dossier),
  distribution: files.map((file) => ({ '@type': 'DataDownload', name: file.name, encodingFormat: file.type, contentUrl: file.url })),
});
