/** The front page and the page about the dossier as text. */
import type { Graph } from '../content/graph.ts';
import { escape, link, list, paragraph, parts } from '../prose/write.ts';
import { formatMoment } from '../lib/dates.ts';
import { verdictLabels } from '../records/labels.ts';
import { get } from '../records/link.ts';
import { sourceLinks } from './source.ts';

const said = (text: string | undefined): string | undefined => text && paragraph(escape(text));

const record = ({ dossier }: Graph): string =>
  `The record runs from ${escape(dossier.since)} to ${formatMoment(dossier.asOf.slice(0, 7))}.${dossier.asOfNote ? ` ${escape(dossier.asOfNote)}` : ''}`;

/** The front page: what this is, as of when, the dossier in a minute, its key judgements and sections. */
export function frontText(graph: Graph): string {
  const { dossier, sections } = graph;
  const title = (id: string): string => sections.find((s) => s.id === id)?.title ?? id;
  const judgements = dossier.keyJudgements.map((id) => {
    const { claim, verdict } = get(graph.judgements, id);
    return `${link(id, claim)}${verdict ? ` ${verdictLabels[verdict.is]}: ${escape(verdict.later)}` : ''}`;
  });
  return parts(
    `# ${escape(dossier.title)}`,
    said(dossier.headline),
    said(dossier.standfirst),
    record(graph),
    dossier.brief.length > 0
      ? parts(
          '## In one minute',
          list(
            dossier.brief.map(
              (b) =>
                `${escape(b.text)} (${sourceLinks(graph, b.sources)}) More: ${link(b.leads, title(b.leads))}.`,
            ),
          ),
        )
      : undefined,
    judgements.length > 0 ? parts('## Key judgements', list(judgements)) : undefined,
    parts(
      '## Sections',
      list(sections.map((s) => `${link(s.id, s.title)}: ${escape(s.standfirst)}`)),
    ),
  );
}

/** The page about the dossier: its method and rules, corrections, licence. */
export function aboutText(graph: Graph): string {
  const { dossier } = graph;
  return parts(
    `# About ${escape(dossier.title)}`,
    said(dossier.description),
    ...dossier.about.map((part) => parts(`## ${escape(part.title)}`, ...part.text.map(said))),
    parts('## As of when it speaks', record(graph)),
    dossier.licence &&
      parts(
        '## Licence',
        `Text and records: [${escape(dossier.licence.name)}](${dossier.licence.url}). Quotations belong to those who spoke them.`,
      ),
    dossier.corrections.length > 0
      ? parts(
          '## Corrections',
          list(dossier.corrections.map((c) => `${formatMoment(c.on)}: ${escape(c.text)}`)),
        )
      : undefined,
  );
}
