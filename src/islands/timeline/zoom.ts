/** Lays a stretch of time out over the timeline's whole length: marks, bars, months, years and names anew. Fetched when first asked for. */
import { firstDay, lastDay } from '../../lib/calendar.ts';
import { placeLabels, textWidth, type Box, type Label } from '../../views/timeline/labels.ts';
import { packRows } from '../../views/timeline/pack.ts';
import { dayAfter, timeScale, type TimeScale } from '../../views/timeline/scale.ts';
import { monthsOf, ticksOf } from '../../views/timeline/ticks.ts';
import type { DrawnMark } from '../time-line.ts';
import type { TimeAxis } from './axis.ts';

const radius = 4;
const cell = 10;
const size = 11;
const namespace = 'http://www.w3.org/2000/svg';

/** What is put back when the whole time is shown again. */
interface Printed {
  transforms: Map<DrawnMark, { x: number; y: number; bar: string | null }>;
  layers: Map<Element, Node[]>;
}

interface LaneBand {
  base: number;
  top: number;
  id: string;
}

export class Zoom {
  #axis: TimeAxis;
  #marks: readonly DrawnMark[];
  #ground: Element;
  #across: Element;
  #down: Element;
  #lanes: LaneBand[];
  #printed: Printed;

  constructor(host: HTMLElement, axis: TimeAxis, marks: readonly DrawnMark[]) {
    const layer = (name: string): Element => host.querySelector(`.drawing .${name}`) ?? axis.svg;
    this.#axis = axis;
    this.#marks = marks;
    this.#ground = layer('ground');
    this.#across = layer('across');
    this.#down = layer('down');
    this.#lanes = [...this.#ground.querySelectorAll<SVGPathElement>('.base')].map((path) => ({
      id: path.dataset.lane ?? '',
      base: Number(path.dataset.base),
      top: Number(path.dataset.top),
    }));
    this.#printed = {
      transforms: new Map(
        marks.map((m) => [
          m,
          { x: m.x, y: m.y, bar: m.element.querySelector('.bar')?.getAttribute('d') ?? null },
        ]),
      ),
      layers: new Map(
        [this.#ground, this.#across, this.#down].map((element) => [
          element,
          [...element.childNodes],
        ]),
      ),
    };
  }

  reset(): void {
    this.#axis.set(this.#axis.printed.domain, this.#axis.printed.range);
    for (const [mark, { x, y, bar }] of this.#printed.transforms) {
      mark.element.removeAttribute('display');
      this.#move(mark, x, y);
      const path = mark.element.querySelector('.bar');
      if (bar === null) path?.remove();
      else path?.setAttribute('d', bar);
    }
    for (const [element, nodes] of this.#printed.layers) element.replaceChildren(...nodes);
  }

  /** @param from first, @param to last day, month or year */
  to(from: string, to: string): void {
    const [start, end] = [firstDay(from), dayAfter(lastDay(to))];
    const scale = timeScale(start, end, undefined, this.#axis.length);
    this.#axis.set(scale.domain, scale.range);
    const seen = this.#marks.filter((m) => m.first < end && m.last >= start);
    const inside = new Set(seen);
    for (const mark of this.#marks) {
      if (inside.has(mark)) mark.element.removeAttribute('display');
      else mark.element.setAttribute('display', 'none');
    }
    const boxes = this.#lanes.flatMap((lane) =>
      this.#layLane(
        lane,
        seen.filter((m) => m.element.dataset.lane === lane.id),
        scale,
      ),
    );
    this.#drawGround(seen, scale);
    this.#drawNames(boxes, scale);
  }

  #move(mark: DrawnMark, x: number, y: number): void {
    mark.x = x;
    mark.y = y;
    mark.element.setAttribute('transform', `translate(${round(x)} ${round(y)})`);
  }

  #layLane(
    lane: LaneBand,
    marks: readonly DrawnMark[],
    scale: TimeScale,
  ): { mark: DrawnMark; box: Box; lane: LaneBand }[] {
    const [low = 0, high = 0] = [scale.range[0], scale.range.at(-1)];
    const within = (x: number): number => Math.max(low, Math.min(high, x));
    const placed = marks.map((mark) => {
      const from = within(scale.at(mark.first));
      const to = within(scale.at(dayAfter(mark.last)));
      const loose = mark.element.hasAttribute('data-loose');
      const x = loose || mark.first === mark.last ? (from + to) / 2 : Math.min(high, from + radius);
      const bar = mark.first !== mark.last && to - x > radius + 1;
      return {
        mark,
        x,
        from,
        to,
        bar,
        start: Math.min(x - radius, bar ? from : x),
        end: Math.max(x + radius, bar ? to : x),
      };
    });
    const rows = packRows(placed);
    const step = Math.min(cell, (lane.base - lane.top - 30) / (Math.max(0, ...rows) + 1));
    return placed.map(({ mark, x, from, to, bar, start, end }, i) => {
      this.#move(mark, x, lane.base - 9 - (rows[i] ?? 0) * step);
      const path =
        mark.element.querySelector('.bar') ??
        (bar ? addTo(mark.element, 'path', { class: 'bar' }, true) : undefined);
      path?.setAttribute('d', bar ? `M${round(from - x)} 0H${round(to - x)}` : 'M0 0');
      return {
        mark,
        lane,
        box: { left: start, right: end, top: mark.y - radius, bottom: mark.y + radius },
      };
    });
  }

  #drawGround(seen: readonly DrawnMark[], scale: TimeScale): void {
    const bottom = this.#axis.height - 20;
    const keep = [...(this.#printed.layers.get(this.#ground) ?? [])].filter(
      (n) => n instanceof Element && n.matches('.base, .axis'),
    );
    this.#ground.replaceChildren(...keep);
    const months = monthsOf(seen, scale);
    const most = Math.max(1, ...months.map((m) => m.count));
    for (const m of months) {
      const tall = Math.max(2, Math.round((m.count / most) * 24));
      addTo(this.#ground, 'rect', {
        class: 'month',
        x: m.x,
        y: bottom - tall,
        width: m.width,
        height: tall,
      });
    }
    for (const tick of ticksOf(scale))
      addTo(this.#ground, 'path', { class: 'grid', d: `M${tick.x} 0V${bottom}` }, true);
  }

  #drawNames(
    placed: readonly { mark: DrawnMark; box: Box; lane: LaneBand }[],
    scale: TimeScale,
  ): void {
    const lanes = (layer: Element) =>
      [...(this.#printed.layers.get(layer) ?? [])].filter(
        (n) => n instanceof Element && n.matches('.lane'),
      );
    this.#across.replaceChildren(...lanes(this.#across));
    this.#down.replaceChildren(...lanes(this.#down));
    for (const tick of ticksOf(scale)) {
      addTo(this.#across, 'text', {
        class: 'year',
        x: tick.x + 1,
        y: this.#axis.height - 5,
      }).textContent = tick.label;
      addTo(this.#down, 'text', {
        class: 'year',
        x: 14,
        y: tick.x + 4,
        'text-anchor': 'end',
      }).textContent = tick.label;
    }
    const wishes = placed.map(({ mark, box, lane }) => ({
      id: mark.id,
      text: nameOf(mark),
      weight: 0,
      x: mark.x,
      y: mark.y,
      box,
      room: { left: 0, right: this.#axis.length, top: lane.top + 2, bottom: lane.base },
    }));
    const titles = this.#lanes.map((lane) => ({
      left: 0,
      right: textWidth(lane.id, 14) + 12,
      top: lane.top,
      bottom: lane.top + 20,
    }));
    const labels = placeLabels(
      wishes.filter((w) => w.text.length <= 50),
      [...wishes.map((w) => w.box), ...titles],
      [],
      { size, most: 60, above: true },
    );
    for (const label of labels) drawLabel(this.#across, label);
  }
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** A mark's name without its date, up to the semicolon. */
const nameOf = (mark: DrawnMark): string =>
  mark.name
    .replace(/^[^:]*: /, '')
    .replace(/, (contested|end not known|day not known|day and month not known)(, contested)?$/, '')
    .split(';')[0] ?? '';

function addTo<K extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: K,
  attributes: Record<string, string | number>,
  first = false,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (first) parent.prepend(element);
  else parent.append(element);
  return element;
}

function drawLabel(parent: Element, label: Label): void {
  const group = addTo(parent, 'g', { class: 'name', 'data-names': label.id });
  if (label.leader)
    addTo(group, 'path', {
      d: `M${round(label.leader.x)} ${round(label.leader.from)}V${round(label.leader.to - 3)}`,
    });
  const text = addTo(group, 'text', {
    x: round(label.x),
    y: round(label.y),
    ...(label.anchor === 'end' ? { 'text-anchor': 'end' } : {}),
  });
  text.textContent = label.text;
}
