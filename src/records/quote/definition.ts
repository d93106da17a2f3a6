import type { Quote } from '../../content/graph.ts';
import { bounds } from '../../lib/calendar.ts';
import { byDate, formatWhen } from '../../lib/dates.ts';
import { namesOf, placesUp, unique, years } from '../../search/terms.ts';
import { credit } from '../credit.ts';
import type { Definition } from '../definition.ts';
import { colourOf, excerpt, get, quoteLink } from '../link.ts';
import {
  columnsOf,
  dateColumns,
  idColumn,
  jsonFile,
  table,
  tableFile,
  urlColumn,
} from '../table.ts';
import { pathOf } from '../types.ts';
import { drawQuote } from './card.ts';
import { quoteSummary } from './view.ts';

const column = columnsOf<Quote>('quote');
const ofSpeaker = columnsOf<Quote>('actor');

export const quote: Definition<'quote'> = {
  listed: () => true,
  link: (graph, record) => {
    const link = quoteLink(graph, record);
    return { ...link, label: `${link.speaker}, ${link.date}` };
  },
  cited: (graph, record) => {
    const verbatim = `“${excerpt(record.text, '', 90)}”`;
    const speaker = get(graph.actors, record.speaker).name;
    return { title: `${speaker}: ${verbatim} (${formatWhen(record.when)})`, verbatim };
  },
  card: (graph, record, measure) => {
    const view = quoteSummary(graph, record);
    return drawQuote(view, colourOf(graph, view.side), measure);
  },
  search: {
    entry: (graph, quote) => {
      const speaker = get(graph.actors, quote.speaker);
      const incident =
        quote.incident === undefined ? undefined : get(graph.incidents, quote.incident);
      const topics = graph.dossier.topics.filter((t) => quote.topics.includes(t.id));
      const date = formatWhen(quote.when);
      return {
        type: 'quote',
        href: pathOf('quote', quote.id),
        card: { title: quote.text, by: speaker.name, post: quote.post, date },
        shown: quote.text,
        also: unique([
          quote.id.replace(/-/g, ' '),
          ...namesOf(speaker),
          quote.post,
          date,
          quote.occasion,
          quote.variants,
          incident?.title,
          ...topics.map((t) => t.label),
        ]),
        filters: {
          type: ['quote'],
          speaker: [quote.speaker],
          actor: [quote.speaker],
          side: [speaker.side],
          place: placesUp(graph, incident?.places ?? []).map((p) => p.id),
          year: years(quote.when),
          topic: quote.topics,
        },
        date: bounds(quote.when).first,
      };
    },
    titled: () => true,
  },
  lookUp: 'Letter for letter, with who, when, where and through whom',
  files: (graph, absolute) => [
    tableFile(
      'quotes',
      table(
        'Quotations',
        [
          idColumn,
          column('text'),
          column('form'),
          column('speaker'),
          ofSpeaker('speaker_name', 'name', { value: (q) => get(graph.actors, q.speaker).name }),
          ofSpeaker('side', 'side', { value: (q) => get(graph.actors, q.speaker).side }),
          column('post'),
          ...dateColumns<Quote>(),
          column('occasion'),
          column('chain'),
          column('incident'),
          column('sources'),
          column('variants'),
          column('topics'),
          urlColumn('quote', absolute),
        ],
        [...graph.quotes.values()].sort(byDate),
      ),
    ),
    jsonFile(
      'quote',
      'Quotations with all their fields',
      credit(graph),
      [...graph.quotes.values()],
      absolute,
    ),
  ],
};
