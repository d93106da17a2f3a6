import { ink, inner, oneLine, small, type CardContent, type CardName } from '../../cards/frame.ts';
import { onMap, plate, type Ground } from '../../cards/plate.ts';
import { block, fit, line, type Measure } from '../../cards/text.ts';
import type { Graph, Incident } from '../../content/graph.ts';
import { groupBy } from '../../lib/group-by.ts';
import { countOf, countText, qualifierOf } from './count.ts';
import { incidentSummary, neutralLabel, type AccountView, type IncidentSummary } from './view.ts';

export const incidentCard = (incident: {
  id: string;
  label: string;
  place: string;
  date: string;
}): CardName => ({
  path: `incidents/${incident.id}`,
  alt: `${incident.label}. ${incident.place}, ${incident.date}`,
});

/** The share card of an incident. */
export function drawIncident(
  graph: Graph,
  incident: Incident,
  measure: Measure,
  ground: Ground,
): CardContent {
  const view = incidentSummary(graph, incident);
  const { location } = incident;
  const drawn = onMap(location, ground) ? plate(ground, plateBox, location) : '';
  return {
    name: incidentCard(view),
    kicker: `Incident · ${view.kindLabel.toLowerCase()}`,
    body: body(view, tollsOf(graph, view), drawn, measure),
  };
}

const plateBox = { x: 768, y: inner.top + 8, width: inner.right - 768, height: 446 };

function body(
  view: IncidentSummary,
  tolls: readonly Toll[],
  drawn: string,
  measure: Measure,
): string {
  const width = drawn ? plateBox.x - inner.left - 48 : inner.width;
  const when = oneLine(view.date, width, 'strong', measure, 34);
  const where = oneLine(view.place, width, 'sans', measure);
  const title = fit(
    view.label,
    { face: 'serif', width, height: tolls.length > 0 ? 210 : 270, from: 76, to: 44, leading: 1.1 },
    measure,
  );
  const top = inner.top + 112;
  const below = top + title.size * 0.8 + (title.lines.length - 1) * title.leading;
  const column = width / Math.max(1, tolls.length);
  const summary =
    tolls.length > 0
      ? undefined
      : fit(
          view.summary,
          {
            face: 'italic',
            width,
            height: Math.max(50, inner.bottom - below - 24),
            from: 40,
            to: small,
            leading: 1.35,
          },
          measure,
        );
  return [
    drawn,
    line(when.text, {
      x: inner.left,
      y: inner.top + 36,
      face: 'strong',
      size: when.size,
      fill: ink.accent,
    }),
    line(where.text, {
      x: inner.left,
      y: inner.top + 78,
      face: 'sans',
      size: where.size,
      fill: ink.soft,
    }),
    block(title, { x: inner.left, y: top + title.size * 0.8, face: 'serif', fill: ink.ink }),
    summary
      ? block(summary, {
          x: inner.left,
          y: below + 30 + summary.size,
          face: 'italic',
          fill: ink.soft,
        })
      : '',
    ...tolls.map((toll, i) => {
      const x = inner.left + i * column;
      const count = fit(
        toll.count,
        { face: 'serif', width: column - 24, height: 70, from: 54, to: 34 },
        measure,
      );
      const label = fit(
        toll.label,
        { face: 'sans', width: column - 24, height: 72, from: 30, to: 26, leading: 1.15 },
        measure,
      );
      return `<path d="M${x} 480h${(column - 24).toFixed(0)}" stroke="${toll.colour}" stroke-width="4"/>${line(count.lines[0] ?? '', { x, y: 534, face: 'serif', size: count.size, fill: ink.ink })}${block(label, { x, y: 570, face: 'sans', fill: ink.soft })}`;
    }),
  ].join('');
}

export interface Toll {
  label: string;
  colour: string;
  count: string;
}

/** What each side counts, from its lowest to its highest number; each group of people apart: "23 and more than 200". */
export function tollsOf(
  { dossier }: Pick<Graph, 'dossier'>,
  view: Pick<IncidentSummary, 'columns' | 'others'>,
): Toll[] {
  const groups = [
    ...view.columns.map(({ side, label, accounts }) => {
      const known = dossier.sides.find((s) => s.id === side);
      return { label, colour: known?.light ?? ink.ink, accounts };
    }),
    { label: neutralLabel(view.columns), colour: ink.hair, accounts: view.others },
  ];
  const span = (
    accounts: readonly AccountView[],
    what: 'killed' | 'injured',
  ): string | undefined => {
    const counts = accounts.flatMap((a) => a[what] ?? []);
    counts.sort((a, b) => countOf(a) - countOf(b));
    const [least, most] = [counts[0], counts.at(-1)];
    if (least === undefined || most === undefined) return undefined;
    const exact = counts.every((count) => qualifierOf(count) === 'exact');
    const ends = [...new Set([countText(least), countText(most)])];
    return ends.join(exact ? '–' : ' to ');
  };
  const spans = (accounts: readonly AccountView[], what: 'killed' | 'injured'): string =>
    [...groupBy(accounts, (a) => a.whose).values()]
      .flatMap((own) => span(own, what) ?? [])
      .join(' and ');
  return groups
    .flatMap(({ label, colour, accounts }) => {
      const killed = spans(accounts, 'killed');
      const hurt = spans(accounts, 'injured');
      const count = killed ? `${killed} killed` : hurt && `${hurt} hurt`;
      return count ? [{ label, colour, count }] : [];
    })
    .slice(0, 3);
}
