/** What is drawn around the marks of a timeline, for the build and for the browser when it zooms. */
import { tenth } from '../../lib/numbers.ts';
import { shape, type Shape } from '../../lib/shape.ts';
import type { Label } from './labels.ts';
import type { Lane } from './layout.ts';
import { columnHeight, type Month } from './months.ts';
import type { Tick } from './ticks.ts';

export interface Drawing {
  form: 'lanes' | 'strip' | 'months';
  length: number;
  height: number;
  lanes: readonly Lane[];
  ticks: readonly Tick[];
  months: readonly Month[];
  /** Where the recent part begins. */
  seam: number | undefined;
  /** Labels that stay legible at half the size, those added where there is room, and those for time running down. */
  labels: { large: readonly Label[]; small: readonly Label[]; down: readonly Label[] };
}

const label = (one: Label, className = 'name'): Shape =>
  shape(
    'g',
    { class: className, 'data-names': one.id },
    ...(one.leader
      ? [
          shape('path', {
            d: `M${tenth(one.leader.x)} ${tenth(one.leader.from)}V${tenth(one.leader.to - 3)}`,
          }),
        ]
      : []),
    shape(
      'text',
      {
        x: tenth(one.x),
        y: tenth(one.y),
        'text-anchor': one.anchor === 'end' ? 'end' : undefined,
      },
      one.text,
    ),
  );

/** Lines and columns under the marks. */
export function background({ form, length, height, lanes, ticks, months, seam }: Drawing): Shape[] {
  const axis = height - 20;
  const most = Math.max(0, ...months.map((m) => m.count));
  const path = (className: string, d: string): Shape => shape('path', { class: className, d });
  return [
    ...ticks.map(({ x }) => path('grid', `M${x} ${form === 'months' ? 30 : 0}V${axis}`)),
    ...lanes.map(({ id, base, top }) =>
      shape('path', {
        class: 'base',
        'data-lane': id,
        'data-base': base,
        'data-top': top,
        d: `M0 ${base}H${length}`,
      }),
    ),
    ...(seam === undefined
      ? []
      : [path('seam', `M${tenth(seam - 2)} ${axis + 4}l4-8M${tenth(seam + 2)} ${axis + 4}l4-8`)]),
    ...(form === 'months' ? [] : months).map(({ x, width, count, name }) => {
      const tall = columnHeight(count, most);
      const box = { x, y: axis - tall, width, height: tall };
      return shape('rect', { class: 'month', ...box }, shape('title', {}, name));
    }),
    path('axis', `M0 ${axis}H${length}`),
  ];
}

/** Words for time running to the right. */
export const wordsAcross = ({ form, height, lanes, ticks, seam, labels }: Drawing): Shape[] => [
  ...ticks.map((t) =>
    shape(
      'text',
      {
        // Narrow drawings have no room for the name of the seam.
        class: seam !== undefined && t.x === tenth(seam) ? 'year fine' : 'year',
        x: tenth(t.x + 1),
        y: height - 5,
      },
      t.label,
    ),
  ),
  ...lanes
    .filter((lane) => lane.label)
    .map((lane) =>
      shape(
        'text',
        { class: 'lane', x: 0, y: lane.top + (form === 'strip' ? 11 : 15) },
        lane.label,
      ),
    ),
  ...labels.large.map((one) => label(one)),
  ...labels.small.map((one) => label(one, 'name fine')),
];

/** Words for time running down. */
export const wordsDown = ({ height, lanes, ticks, labels }: Drawing): Shape[] => [
  ...ticks.map((t) =>
    shape('text', { class: 'year', x: 14, y: tenth(t.x + 4), 'text-anchor': 'end' }, t.label),
  ),
  ...lanes
    .filter((lane) => lane.label)
    .map((lane) => shape('text', { class: 'lane', x: height - lane.base, y: -6 }, lane.label)),
  ...labels.down.map((one) => label(one)),
];
