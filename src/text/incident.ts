/** An incident as text: every account is a row of its own, and nothing is added up. */
import type { Graph, Incident } from '../content/graph.ts';
import { countText, type Headcount } from '../records/incident/count.ts';
import type { Account } from '../records/incident/schema.ts';
import { formatWhen, precisionOf } from '../lib/dates.ts';
import { pointLines } from '../records/incident/geometry.ts';
import { placePrecisionLabels, statusLabels, statusMeanings } from '../records/labels.ts';
import { get } from '../records/link.ts';
import { escape, facts, link, list, paragraph, parts, table } from '../prose/write.ts';
import { sourceLinks } from './source.ts';

const count = (n: Headcount | undefined): string => (n === undefined ? '' : countText(n));

function accountRow(graph: Graph, account: Account): string[] {
  const side = graph.dossier.sides.find((s) => s.id === account.side);
  return [
    account.actor === undefined ? escape(account.by) : link(account.actor, account.by),
    side ? escape(side.label) : '',
    escape(account.says),
    count(account.killed),
    count(account.injured),
    account.whose ? escape(account.whose.replace(/-/g, ' ')) : '',
    sourceLinks(graph, [account.source]) ?? '',
  ];
}

function where({ location }: Incident): string {
  const { name, admin, country, precision } = location;
  const points = pointLines(location);
  const point =
    points.length === 0
      ? ''
      : ` (${points.join('; ')}; ${placePrecisionLabels[precision].toLowerCase()})`;
  return escape([...new Set([name, admin, country])].filter(Boolean).join(', ') + point);
}

/** The entry of an incident. */
export function incidentText(graph: Graph, incident: Incident): string {
  const kind = graph.dossier.kinds.find((k) => k.id === incident.kind);
  const precision = precisionOf(incident.when);
  const accounts = incident.accounts.map((account) => accountRow(graph, account));
  return parts(
    `# ${escape(incident.title)}`,
    facts({
      When: `${formatWhen(incident.when)}${precision && ` (${precision})`}`,
      Where: where(incident),
      Kind: escape(kind?.label ?? incident.kind),
      'Opens to': incident.opensTo && escape(incident.opensTo),
      Stops: incident.closes === 'cargo' ? 'cargo alone' : undefined,
      Standing: `${statusLabels[incident.status]}. ${statusMeanings[incident.status]}`,
      Contested: incident.contested && escape(incident.contested),
    }),
    paragraph(escape(incident.summary)),
    accounts.length > 0
      ? parts(
          '## Accounts',
          'Each count is one teller’s claim. They are never added together.',
          table(
            ['Told by', 'Side', 'What it says', 'Killed', 'Injured', 'Whose', 'Source'],
            accounts,
          ),
        )
      : undefined,
    facts({
      Actors: incident.actors.map((id) => link(id, get(graph.actors, id).name)).join('; '),
      Places: incident.places.map((id) => link(id, get(graph.places, id).name)).join('; '),
      Sources: sourceLinks(graph, [...new Set([...incident.sources, ...incident.seeAlso])]),
    }),
    incident.notes.length > 0 ? parts('## Notes', list(incident.notes.map(escape))) : undefined,
  );
}
