/** `/llms.txt`: what the dossier is, how to cite it, and what there is of it as Markdown. */
import type { Graph } from '../content/graph.ts';
import { parts } from '../prose/write.ts';
import { formatMoment } from '../lib/dates.ts';

/** The text, under 10 kB. @param absolute makes a full address of a path */
export function llmsText(graph: Graph, absolute: (path: string) => string): string {
  const { dossier, sections } = graph;
  const edition = graph.editions.at(-1);
  const md = (path: string): string => absolute(`${path}index.md`);
  const item = (label: string, address: string, note: string): string =>
    `- [${label}](${address}): ${note}`;
  return `${parts(
    `# ${dossier.title}`,
    `> ${dossier.description}`,
    `It covers ${dossier.since} to ${formatMoment(dossier.asOf.slice(0, 7))}.${dossier.asOfNote ? ` ${dossier.asOfNote}` : ''}${edition ? ` This is the edition of ${formatMoment(edition.date)}.` : ''}`,
    [
      'How to use it:',
      '',
      '- Every page of content has its text as Markdown beside it: add `index.md` to its address.',
      `- Everything has an id, which never changes. Cite a passage or record as ${absolute('/id/')}<id>/; that page also has its history. The address behind ¶ leads to the passage on its page.`,
      `- What an edition said stays at ${absolute('/editions/')}<date>/ followed by the page’s path. Cite that address for words as they stood.`,
      '- Killed and injured are claims of those who make them. Name the teller with every count. Never add, average or merge counts of different tellers.',
      '- Quotations are letter for letter. Give the speaker, the day and the outlet with them; a fragment or a translation says that it is one.',
      '- Dates are as exact as the sources: a month or a span is not a day. Contested means that the accounts differ.',
    ].join('\n'),
    '## The briefing',
    [
      item('Front page', md('/'), 'the dossier in a minute'),
      ...sections.map((s) => item(s.title, md(`/briefing/${s.id}/`), s.standfirst)),
      item('The whole briefing', md('/briefing/'), 'all sections on one page'),
      ...(graph.tours.size > 0
        ? [item('Tours', md('/tours/'), 'the evidence in steps, each with its sources')]
        : []),
    ].join('\n'),
    '## Records',
    [
      item(
        'Incidents',
        md('/incidents/'),
        `${graph.incidents.size}, each with every account of it`,
      ),
      item(
        'Quotations',
        md('/quotes/'),
        `${graph.quotes.size}, each with speaker, post, occasion and source`,
      ),
      item('Actors', md('/actors/'), `${graph.actors.size}, with names, posts and relations`),
      item('Places', md('/places/'), `${graph.places.size}`),
      item('Judgements', md('/judgements/'), `${graph.judgements.size}, with what became of them`),
      item('Sources', md('/sources/'), `${graph.sources.size}`),
    ].join('\n'),
    '## Data',
    [
      item(
        'Every id',
        absolute('/data/ids.json'),
        'id, kind, label, address, since, changed, and where it leads if it has gone',
      ),
      item('Figures', md('/data/'), 'series of figures, each compiler’s apart'),
      item(
        'Downloads',
        absolute('/data/'),
        'incidents, accounts, quotations and sources as CSV, JSON, GeoJSON, BibTeX and RIS',
      ),
      item('About', md('/about/'), 'method, rules and licence'),
    ].join('\n'),
  )}\n`;
}
