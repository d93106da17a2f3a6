/** The main navigation. */
import { address } from '../records/address.ts';

export const navigation = [
  { href: address.briefing, label: 'Briefing' },
  { href: address.explore, label: 'Explore' },
  { href: address.incidents, label: 'Incidents' },
  { href: address.actors, label: 'Actors' },
  { href: address.quotes, label: 'Quotes' },
  { href: address.places, label: 'Places' },
  { href: address.judgements, label: 'Judgements' },
] as const;
