/** A quotation with its passport. */
import type { Graph, Quote } from '../../content/graph.ts';
import { byDate, precisionOf } from '../../lib/dates.ts';
import { formLabels } from '../labels.ts';
import {
  actorLink,
  get,
  incidentLink,
  judgementLink,
  mentionsOf,
  usersOf,
  quoteLink,
  type DatedLink,
  type Link,
  type Mention,
} from '../link.ts';
import { sourceView, type SourceView } from '../source/view.ts';

export interface QuoteSummary extends DatedLink {
  text: string;
  form: Quote['form'];
  formLabel: string;
  speaker: string;
  speakerHref: string | undefined;
  side: string;
  post: string | undefined;
  occasion: string;
  topics: { id: string; label: string }[];
}

export interface QuoteView extends QuoteSummary {
  precision: string;
  chain: string | undefined;
  articleOnly: boolean;
  incident: DatedLink | undefined;
  sources: SourceView[];
  variants: string | undefined;
  notes: string[];
  mentions: Mention[];
  judgements: Link[];
  others: DatedLink[];
}

/** The words as they are set: a fragment without the comma that the quoting sentence put after it. */
const shownText = ({ form, text }: Quote): string =>
  form === 'fragment' ? text.replace(/[,;]$/, '') : text;

/** What a list or a section shows of a quotation. */
export function quoteSummary(graph: Graph, quote: Quote): QuoteSummary {
  const speaker = get(graph.actors, quote.speaker);
  return {
    ...quoteLink(graph, quote),
    text: shownText(quote),
    form: quote.form,
    formLabel: formLabels[quote.form],
    speaker: speaker.name,
    speakerHref: speaker.standIn ? undefined : actorLink(speaker).href,
    side: speaker.side,
    post: quote.post,
    occasion: quote.occasion,
    topics: quote.topics.map(
      (id) => graph.dossier.topics.find((t) => t.id === id) ?? { id, label: id },
    ),
  };
}

/** All quotations, oldest first. */
export function quoteList(graph: Graph): QuoteSummary[] {
  return [...graph.quotes.values()].sort(byDate).map((quote) => quoteSummary(graph, quote));
}

/** One quotation's page. */
export function quoteView(graph: Graph, quote: Quote): QuoteView {
  const same = [...graph.quotes.values()]
    .filter((q) => q.speaker === quote.speaker && q.id !== quote.id)
    .sort(byDate);
  return {
    ...quoteSummary(graph, quote),
    precision: precisionOf(quote.when),
    chain: quote.chain,
    articleOnly: quote.attested === 'article-only',
    incident:
      quote.incident === undefined ? undefined : incidentLink(get(graph.incidents, quote.incident)),
    sources: quote.sources.map((id) => sourceView(get(graph.sources, id))),
    variants: quote.variants,
    notes: quote.notes,
    mentions: mentionsOf(graph, quote.id),
    judgements: usersOf(graph, quote.id, 'judgement').map(judgementLink),
    others: same.map((q) => {
      const { speaker: _, ...link } = quoteLink(graph, q);
      return { ...link, label: `“${q.text}”` };
    }),
  };
}
