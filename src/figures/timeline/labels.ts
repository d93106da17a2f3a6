/** Labels of the timeline's marks: after a mark, before it, or above it with a leader line. */
import {
  placeLabels,
  textWidth,
  type Box,
  type LabelPlace,
  type LabelRequest,
} from '../../lib/labels.ts';
import { radius, type Entry, type Lane, type Placed } from './layout.ts';

export interface Label extends LabelPlace {
  id: string;
  text: string;
  x: number;
  /** Base line of the text. */
  y: number;
  anchor: 'start' | 'end';
  leader?: { x: number; from: number; to: number };
}

/** A mark that is to be labelled. */
interface Target {
  id: string;
  label: string;
  weight: number;
  x: number;
  y: number;
  /** The mark with its bar. */
  box: Box;
  /** The area within which the label must stay. */
  room: Box;
}

interface Options {
  /** Size of the type. */
  size: number;
  most: number;
  /** Labels that stand already. */
  placed?: readonly Label[];
  /** Longer ones are not tried. */
  letters?: number;
}

/** How many of the heaviest are tried; the others would hardly find room. */
const tries = 240;

const letters = (text: string, size: number): number => textWidth(text, size, 1.02);

/** The lanes' own labels. */
const titleBox = ({ label, top }: Lane): Box => ({
  left: 0,
  right: letters(label, 12),
  top,
  bottom: top + 19,
});

function requests(
  targets: readonly Target[],
  placesOf: (target: Target, size: number) => Iterable<Label>,
  { size, placed = [], letters: longest = Infinity }: Options,
): LabelRequest<Label>[] {
  const labelled = new Set(placed.map((label) => label.id));
  return targets
    .filter((target) => !labelled.has(target.id) && target.label.length <= longest)
    .sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id))
    .slice(0, tries)
    .map((target) => {
      const { box, room } = target;
      const reach = letters(target.label, size) + 8;
      return {
        area: {
          ...room,
          left: Math.max(room.left, box.left - reach),
          right: Math.min(room.right, box.right + reach),
        },
        places: placesOf(target, size),
      };
    });
}

/** Labels for time running to the right. */
export function labelsAcross(
  marks: readonly (Entry & Placed)[],
  lanes: readonly Lane[],
  length: number,
  options: Options,
): Label[] {
  const targets = marks.map(({ id, label, weight, x, y, start, end, lane }): Target => {
    const own = lanes.find((l) => l.id === lane) ?? lanes[0];
    return {
      id,
      label,
      weight,
      x,
      y,
      box: { left: start, right: end, top: y - radius - 0.5, bottom: y + radius + 0.5 },
      room: { left: 0, right: length, top: (own?.top ?? 0) + 2, bottom: own?.base ?? 0 },
    };
  });
  const placed = (options.placed ?? []).flatMap(({ box, leaderBox }) =>
    leaderBox ? [box, leaderBox] : [box],
  );
  const titles = lanes.filter((lane) => lane.label).map(titleBox);
  return placeLabels(requests(targets, placesAcross, options), {
    obstacles: [...targets.map((target) => target.box), ...titles, ...placed],
    most: options.most,
  });
}

/** Labels for time running down: the drawing turned by a quarter, each label after its mark. */
export function labelsDown(
  marks: readonly (Entry & Placed)[],
  height: number,
  width: number,
  options: Options,
): Label[] {
  const targets = marks.map(({ id, label, weight, x: along, y: across, start, end }): Target => {
    const x = height - across;
    return {
      id,
      label,
      weight,
      x,
      y: along,
      box: { left: x - radius - 0.5, right: x + radius + 0.5, top: start, bottom: end },
      room: { left: 0, right: width, top: 0, bottom: Infinity },
    };
  });
  const places = (target: Target, size: number): Label[] => [after(target, size)];
  return placeLabels(requests(targets, places, options), {
    obstacles: targets.map((target) => target.box),
    most: options.most,
  });
}

const beside = ({ y }: Target, size: number) => ({ top: y - size * 0.62, bottom: y + size * 0.62 });

const after = (target: Target, size: number): Label => {
  const { id, label, box, y } = target;
  return {
    id,
    text: label,
    x: box.right + 4,
    y: y + size * 0.34,
    anchor: 'start',
    box: {
      left: box.right + 3,
      right: box.right + 4 + letters(label, size),
      ...beside(target, size),
    },
  };
};

/** Places for a label, the best first. */
function* placesAcross(target: Target, size: number): Generator<Label> {
  const { id, label, box, x, y, room } = target;
  const width = letters(label, size);
  const text = { id, text: label };
  yield after(target, size);
  yield {
    ...text,
    x: box.left - 4,
    y: y + size * 0.34,
    anchor: 'end',
    box: { left: box.left - 4 - width, right: box.left - 3, ...beside(target, size) },
  };
  const height = size * 1.24;
  for (let bottom = y - 8; bottom - height >= room.top; bottom -= 4) {
    const leader = { x, from: y - 5, to: bottom };
    const leaderBox = { left: x - 1, right: x + 1, top: leader.to, bottom: leader.from };
    const rest = { ...text, y: bottom - size * 0.28, leader, leaderBox };
    const at = { top: bottom - height, bottom };
    yield {
      ...rest,
      x: x - 1,
      anchor: 'start',
      box: { left: x - 2, right: x - 1 + width, ...at },
    };
    yield {
      ...rest,
      x: x + 1,
      anchor: 'end',
      box: { left: x + 1 - width, right: x + 2, ...at },
    };
  }
}
