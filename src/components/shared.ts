/** Attributes of an element that is shared and cited as a record with a page of its own. */
import { graph } from '../content/index.ts';
import { frozenAddress } from '../editions/pages.ts';
import { editionOf } from '../editions/standing.ts';
import { url } from './url.ts';

/** @param href path of the record’s page */
export function shared(id: string, href: string): Record<string, string> {
  const edition = editionOf(graph(), href);
  const stood =
    edition === undefined
      ? {}
      : { 'data-edition': edition, 'data-frozen': url(frozenAddress(edition, href.slice(1))) };
  return { 'data-share': url(href), 'data-cite': id, ...stood };
}
