/** JSON-LD of pages: schema.org objects, without context and address, which the layout adds. */
import type { DossierRecord } from '../schema/dossier.ts';
import type { ActorView } from './actor.ts';
import type { IncidentView } from './incident.ts';
import type { PlaceView } from './place.ts';
import type { QuoteView } from './quote.ts';
import type { SectionView } from './section.ts';

type Data = Record<string, unknown>;

const publication = (dossier: DossierRecord): Data => ({ '@type': 'CreativeWork', name: dossier.title });

export const articleData = (dossier: DossierRecord, section: SectionView): Data => ({
  '@type': 'Article',
  headline: section.title,
  description: section.standfirst,
  inLanguage: dossier.language,
  position: section.position,
  temporalCoverage: section.asOfIso,
  isPartOf: publication(dossier),
  isBasedOn: { '@type': 'Article', author: { '@type': 'Person', name: dossier.spine.author } },
});

export const briefingData = (dossier: DossierRecord): Data => ({
  '@type': 'Article',
  headline: dossier.headline,
  description: dossier.description,
  inLanguage: dossier.language,
  temporalCoverage: `${dossier.since}/${dossier.asOf}`,
  isPartOf: publication(dossier),
});

export const siteData = (dossier: DossierRecord): Data => ({
  '@type': 'WebSite',
  name: dossier.title,
  description: dossier.description,
  inLanguage: dossier.language,
});

export const eventData = (incident: IncidentView): Data => ({
  '@type': 'Event',
  name: incident.label,
  description: incident.summary,
  startDate: incident.datetime,
  location: { '@type': 'Place', name: [incident.location.name, incident.location.within].filter(Boolean).join(', ') },
});

export const actorData = (actor: ActorView): Data => ({
  '@type': actor.kind === 'person' ? 'Person' : 'Organization',
  name: actor.label,
  description: actor.summary,
  alternateName: [...actor.aliases, ...actor.native.map((n) => n.text)],
});

export const quotationData = (quote: QuoteView): Data => ({
  '@type': 'Quotation',
  text: quote.text,
  dateCreated: quote.datetime,
  spokenByCharacter: { '@type': quote.post ? 'Person' : 'Thing', name: quote.speaker },
});

export const placeData = (place: PlaceView, lat: number | undefined, lon: number | undefined): Data => ({
  '@type': 'Place',
  name: place.label,
  alternateName: [...place.aliases, ...place.native.map((n) => n.text)],
  ...(lat === undefined ? {} : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
});

export const collectionData = (name: string, description: string): Data => ({ '@type': 'CollectionPage', name, description });

export const datasetData = (dossier: DossierRecord, description: string, files: readonly { name: string; type: string; url: string }[], licence: string): Data => ({
  '@type': 'Dataset',
  name: `${dossier.title}: figures and data`,
  description,
  license: licence,
  version: dossier.asOf,
  temporalCoverage: `${dossier.since}/${dossier.asOf}`,
  isPartOf: publication(dossier),
  distribution: files.map((file) => ({ '@type': 'DataDownload', name: file.name, encodingFormat: file.type, contentUrl: file.url })),
});
