/** Lays a span of time out over the timeline's whole length, with the layout of the build. Fetched when first asked for. */
import { drawShape, svgElement } from '../../lib/dom.ts';
import { addDays } from '../../lib/moment.ts';
import { firstDay, lastDay } from '../../lib/calendar.ts';
import type { TimeAxis } from './axis.ts';
import type { DrawnMark } from './drawn-mark.ts';
import { labelsAcross } from './labels.ts';
import { barPath, inRows, stacked, type Lane, type LaneForm } from './layout.ts';
import { timelineScale } from './scale.ts';
import { background, wordsAcross, wordsDown, type Drawing } from './shapes.ts';
import { monthsOf } from './months.ts';
import { ticksOf } from './ticks.ts';

const layers = { background, across: wordsAcross, down: wordsDown };

export class Zoom {
  #axis: TimeAxis;
  #form: LaneForm;
  #marks: readonly DrawnMark[];
  #layers: { element: Element; nodes: Node[]; draw: (drawing: Drawing) => Node[] }[];
  #lanes: Lane[];
  /** Places and bars as the server drew them. */
  #printed: { mark: DrawnMark; x: number; y: number; bar: string | null | undefined }[];

  constructor(axis: TimeAxis, marks: readonly DrawnMark[], form: LaneForm) {
    this.#axis = axis;
    this.#form = form;
    this.#marks = marks;
    this.#layers = Object.entries(layers).flatMap(([name, shapes]) => {
      const element = axis.svg.querySelector(`.${name}`);
      const draw = (drawing: Drawing): Node[] => shapes(drawing).map(drawShape);
      return element ? [{ element, nodes: [...element.childNodes], draw }] : [];
    });
    const titles = [...axis.svg.querySelectorAll('.across .lane')];
    this.#lanes = [...axis.svg.querySelectorAll<SVGPathElement>('.background .base')].map(
      ({ dataset: { lane = '', base, top } }, i) => ({
        id: lane,
        label: titles[i]?.textContent ?? '',
        base: Number(base),
        top: Number(top),
      }),
    );
    this.#printed = marks.map((mark) => ({
      mark,
      x: mark.x,
      y: mark.y,
      bar: mark.element.querySelector('.bar')?.getAttribute('d'),
    }));
  }

  /** Puts the server's drawing back. */
  reset(): void {
    this.#axis.scale = this.#axis.whole;
    for (const { mark, x, y, bar } of this.#printed) {
      move(mark, x, y, bar ?? undefined);
    }
    for (const { element, nodes } of this.#layers) element.replaceChildren(...nodes);
  }

  /** @param from first, @param to last day, month or year */
  to(from: string, to: string): void {
    const { length, height } = this.#axis;
    const [start, end] = [firstDay(from), addDays(lastDay(to), 1)];
    const scale = timelineScale(start, end, undefined, length);
    this.#axis.scale = scale;
    const seen = this.#marks.filter((m) => m.first < end && m.last >= start);
    for (const { element } of this.#marks) element.setAttribute('display', 'none');
    const placed = this.#lanes.flatMap((lane) =>
      stacked(
        inRows(
          seen.filter((mark) => mark.lane === lane.id),
          scale,
        ),
        lane,
        this.#form,
      ),
    );
    const marks = new Map(seen.map((mark) => [mark.id, mark]));
    for (const { id, x, y, bar } of placed) {
      const mark = marks.get(id);
      if (mark) move(mark, x, y, barPath(x, bar, mark.endless));
    }
    const drawing: Drawing = {
      form: this.#form,
      length,
      height,
      lanes: this.#lanes,
      ticks: ticksOf(scale),
      months: monthsOf(seen, scale),
      seam: undefined,
      labels: {
        large: labelsAcross(placed, this.#lanes, length, { size: 11, most: 60, letters: 50 }),
        small: [],
        down: [],
      },
    };
    for (const { element, draw } of this.#layers) element.replaceChildren(...draw(drawing));
  }
}

/** Moves a mark, shows it, and gives it the bar or takes it away. */
function move(mark: DrawnMark, x: number, y: number, bar: string | undefined): void {
  mark.x = x;
  mark.y = y;
  mark.element.removeAttribute('display');
  mark.element.setAttribute('transform', `translate(${x} ${y})`);
  mark.element.querySelector('.bar')?.remove();
  if (bar !== undefined) mark.element.prepend(svgElement('path', { class: 'bar', d: bar }));
}
