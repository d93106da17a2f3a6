/** A tour has steps, each with a heading, a text, and a view that shows something of this dossier. */
import { viewOf } from '../../figures/explore/state.ts';
import { firstDay, lastDay } from '../../lib/calendar.ts';
import { didYouMean } from '../../lib/nearest.ts';
import { bounds } from '../../records/when.ts';
import type { Content } from '../read.ts';
import type { Check } from './check.ts';

const fields = [
  'from',
  'to',
  'kind',
  'side',
  'actor',
  'place',
  'status',
  'killed',
  'q',
  'box',
  'id',
  'ids',
];

/** What a value must be like where the reader of addresses does not understand it. */
const cures: Record<string, string> = {
  from: 'write days, months or years that are in the calendar, the earlier one first',
  to: 'write days, months or years that are in the calendar, the earlier one first',
  status: 'it can only be "contested"',
  killed: 'write a whole number from 1',
  box: 'write west,south,east,north in degrees, such as 66,31,71,35',
};

export const tours: Check = (content) =>
  content.tours.flatMap(({ file, prose: { steps, blocks, anchors } }) => {
    const at = (line: number, message: string) => ({ file, line, field: '<Step>', message });
    if (steps.length === 0)
      return [
        {
          file,
          message:
            'the tour has no steps; write each as <Step view="from=…&to=…&id=…">, a heading, paragraphs, and </Step>.',
        },
      ];
    const inside = new Set(steps.flatMap(({ start, end }) => blocks.slice(start, end)));
    return [
      ...blocks
        .filter((block) => !inside.has(block))
        .map(({ line }) => at(line, 'this stands outside the steps; put it into one of them.')),
      ...anchors.map(({ element, line }) =>
        at(line, `<${element}> is a figure, and a step shows its own view; delete it.`),
      ),
      ...steps.flatMap(({ view, line, start, end }) => {
        const [heading, ...rest] = blocks.slice(start, end);
        const formed =
          heading?.kind === 'heading' &&
          heading.depth === 2 &&
          rest.length > 0 &&
          rest.every(({ kind }) => kind === 'paragraph');
        return [
          ...(formed
            ? []
            : ['a step is one heading with "##" and one or more paragraphs below it.']),
          ...(view === undefined
            ? [
                'the step has no view; copy one from the address of /explore/, such as view="from=1911-06&to=1911-09", or write view="" for all of it.',
              ]
            : viewProblems(content, view)),
        ].map((message) => at(line, message));
      }),
    ];
  });

/** What is wrong with a view, apart from references. */
function viewProblems({ dossier, incidents }: Content, view: string): string[] {
  if (!dossier) return [];
  const given = new URLSearchParams(view);
  const { state, dropped } = viewOf(view);
  const problems = [...given.keys()]
    .filter((name) => !fields.includes(name))
    .map(
      (name) =>
        `the view has no "${name}"; it takes ${fields.join(', ')}.${didYouMean(name, fields)}`,
    );
  const said = new Set(dropped.map((name) => cures[name]));
  for (const cure of said)
    problems.push(
      `${dropped
        .filter((name) => cures[name] === cure)
        .map((name) => `${name}=${given.get(name)}`)
        .join('&')} in the view will not do; ${cure}.`,
    );
  for (const name of ['kind', 'side'] as const) {
    const known = dossier[`${name}s`].map(({ id }) => id);
    const value = state[name];
    if (value !== undefined && !known.includes(value))
      problems.push(
        `"${value}" in the view is not among the ${name}s of dossier.yaml (${known.join(', ')}).${didYouMean(value, known)}`,
      );
  }
  const [from, to] = [firstDay(state.from ?? dossier.since), lastDay(state.to ?? dossier.asOf)];
  if (to < firstDay(dossier.since) || from > dossier.asOf)
    problems.push(
      `the window of the view (${['from', 'to'].flatMap((name) => (given.has(name) ? [`${name}=${given.get(name)}`] : [])).join('&')}) lies outside what the dossier covers (${dossier.since} to ${dossier.asOf}); mend from and to.`,
    );
  const incident = incidents.find(({ id }) => id === state.id);
  if (incident) {
    const { first, last = dossier.asOf } = bounds(incident.when);
    if (last < from || first > to)
      problems.push(
        `"${incident.id}" is of ${first}, outside the window of the view (${from} to ${to}); widen the window, or name another incident.`,
      );
  }
  const { box } = state;
  const [west, south, east, north] = dossier.map.extent;
  if (box && (box[0] < west || box[1] < south || box[2] > east || box[3] > north))
    problems.push(
      `the extent ${box.join(',')} of the view reaches beyond the map (${dossier.map.extent.join(',')}); draw it smaller, or leave box out.`,
    );
  return problems;
}
