/** `/llms.txt`: what the dossier is, how to cite it, and what there is of it as Markdown. */
import { recordsOf, type Graph } from '../content/graph.ts';
import { parts } from '../prose/write.ts';
import { formatMoment } from '../lib/dates.ts';
import { types, type RecordType } from '../records/types.ts';
import { writtenTypes } from './all.ts';

/** What an entry of a list leads to. */
const each: Readonly<Partial<Record<RecordType, string>>> = {
  tour: 'its steps and their sources',
  incident: 'every account of it',
  actor: 'names, posts and relations',
  quote: 'speaker, post, occasion and source',
  document: 'the passages that the sources print',
  question: 'its answer and what bears it out',
  judgement: 'what became of it',
};

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
    writtenTypes
      .filter((type) => type !== 'series' && recordsOf(graph, type).length > 0)
      .map((type) => {
        const { label, list } = types[type];
        const note = each[type];
        return item(
          label,
          md(list),
          `${recordsOf(graph, type).length}${note === undefined ? '' : `, each with ${note}`}`,
        );
      })
      .join('\n'),
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
