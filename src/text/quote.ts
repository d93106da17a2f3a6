/** A quotation as text: the exact words first, then their passport. */
import type { Graph, Quote } from '../content/graph.ts';
import { formatWhen, precisionOf } from '../lib/dates.ts';
import { formLabels } from '../records/labels.ts';
import { get } from '../records/link.ts';
import { quoteSummary } from '../records/quote/view.ts';
import { blockquote, escape, facts, link, list, parts } from '../prose/write.ts';
import { sourceLinks } from './source.ts';

const forms = { ...formLabels, fragment: 'A few words out of a sentence' };

/** The words with speaker, post, date and outlet beneath: what stands where a quotation is set. */
export function speech(graph: Graph, quote: Quote): string {
  const speaker = get(graph.actors, quote.speaker);
  const who = [
    link(speaker.id, speaker.name),
    quote.post && escape(quote.post),
    formatWhen(quote.when),
  ];
  return blockquote(
    `“${escape(quoteSummary(graph, quote).text)}”\n\n— ${who.filter(Boolean).join(', ')}. ${sourceLinks(graph, quote.sources) ?? ''}`,
  );
}

/** The entry of a quotation. */
export function quoteText(graph: Graph, quote: Quote): string {
  const precision = precisionOf(quote.when);
  const incident = quote.incident === undefined ? undefined : get(graph.incidents, quote.incident);
  const topics = quote.topics.map(
    (id) => graph.dossier.topics.find((t) => t.id === id)?.label ?? id,
  );
  return parts(
    speech(graph, quote),
    facts({
      Occasion: escape(quote.occasion),
      Date: precision,
      Form: forms[quote.form],
      'Through whom': quote.chain && escape(quote.chain),
      Attested:
        quote.attested &&
        (quote.attested === 'article-only'
          ? 'Only the article behind the briefing has these words.'
          : 'Other reports have these words.'),
      'Other wordings': quote.variants && escape(quote.variants),
      Incident: incident && link(incident.id, incident.title),
      Topics: escape(topics.join(', ')),
    }),
    quote.notes.length > 0 ? parts('## Notes', list(quote.notes.map(escape))) : undefined,
  );
}
