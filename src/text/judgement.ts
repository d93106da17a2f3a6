/** A judgement as text, with what it rests on and what became of it. */
import type { Graph, Judgement } from '../content/graph.ts';
import { formatWhen } from '../lib/dates.ts';
import { corroborationLabels, verdictLabels } from '../records/labels.ts';
import { get } from '../records/link.ts';
import { sourceView } from '../records/source/view.ts';
import { sourceLinks } from './source.ts';
import { escape, facts, link, parts } from '../prose/write.ts';

/** Links to incidents, quotations and sources, each as readers know it. */
function evidence(graph: Graph, ids: readonly string[]): string {
  return ids
    .map((id) => {
      const [incident, quote, source] = [
        graph.incidents.get(id),
        graph.quotes.get(id),
        graph.sources.get(id),
      ];
      if (incident) return link(id, `${incident.title}, ${formatWhen(incident.when)}`);
      if (quote)
        return link(id, `${get(graph.actors, quote.speaker).name}, ${formatWhen(quote.when)}`);
      return link(id, source ? sourceView(source).label : id);
    })
    .join('; ');
}

/** The entry of a judgement. */
export function judgementText(graph: Graph, judgement: Judgement): string {
  const { verdict, seeVerdict } = judgement;
  const section = graph.sections.find((s) => s.id === judgement.section);
  return parts(
    `# ${escape(judgement.claim)}`,
    facts({
      Kind: judgement.kind === 'forecast' ? 'Forecast' : 'Judgement',
      Section: link(judgement.section, section?.title ?? judgement.section),
      'At the time': `${corroborationLabels[judgement.corroboration]}.`,
      'Rests on': evidence(graph, judgement.evidence),
      Note: judgement.note && escape(judgement.note),
    }),
    verdict &&
      parts(
        `## What became of it: ${verdictLabels[verdict.is].toLowerCase()}`,
        escape(verdict.later),
        facts({
          Judged: verdict.on && escape(verdict.on),
          'Rests on': evidence(graph, [
            ...verdict.incidents,
            ...verdict.quotes,
            ...verdict.sources,
          ]),
          Note: verdict.note && escape(verdict.note),
        }),
      ),
    judgement.unjudged &&
      parts(
        '## No verdict',
        escape(judgement.unjudged),
        facts({ Sources: sourceLinks(graph, judgement.unjudgedSources) }),
      ),
    seeVerdict &&
      `${judgement.unjudged ? 'See also' : 'The verdict on it is that on'} ${link(seeVerdict, get(graph.judgements, seeVerdict).claim)}`,
  );
}
