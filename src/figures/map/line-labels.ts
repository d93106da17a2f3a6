/** Labels that follow a line: a river's, the boundary's. */
import type { Point } from './frame.ts';
import { overlaps, within, type Box } from '../../lib/labels.ts';
import { textSize, type Label, type LabelStyle } from './labels.ts';
import { thinned, type Stroke } from './lines.ts';

/** Boxes around points along a line, for what keeps clear of it. */
export function boxesAlong(strokes: readonly Stroke[], apart: number, r: number): Box[] {
  return strokes.flatMap(({ points }) => {
    const out: Box[] = [];
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1] as Point, points[i] as Point];
      const n = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / apart));
      for (let k = 0; k < n; k++) {
        const [x, y] = [a.x + ((b.x - a.x) * k) / n, a.y + ((b.y - a.y) * k) / n];
        out.push({ left: x - r, right: x + r, top: y - r, bottom: y + r });
      }
    }
    return out;
  });
}

/**
 * A label beside the straightest part of a line that has room for it.
 * @param off distance of the text's base line from the line
 * @param taken boxes that the label does not touch
 */
export function labelAlong(
  text: string,
  style: LabelStyle,
  strokes: readonly Stroke[],
  area: Box,
  taken: readonly Box[],
  off: number,
): Label | undefined {
  const { width, height } = textSize(text, style);
  const own = boxesAlong(strokes, 3, 0.5);
  let best: { label: Label; cost: number } | undefined;
  for (const { points } of strokes) {
    const rough = thinned(points, 9);
    for (let i = 1; i < rough.length; i++) {
      let [a, b] = [rough[i - 1] as Point, rough[i] as Point];
      if (a.x > b.x) [a, b] = [b, a];
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      if (length < width * 0.75) continue;
      const angle = Math.atan2(b.y - a.y, b.x - a.x);
      if (Math.abs(angle) > 1.25) continue;
      for (const t of [0.5, 0.4, 0.6, 0.3, 0.7]) {
        for (const side of [-1, 1]) {
          for (const out of [off, off + 4, off + 8]) {
            const away = side < 0 ? out : out + height * 0.72;
            const x = a.x + (b.x - a.x) * t - Math.sin(angle) * side * away;
            const y = a.y + (b.y - a.y) * t + Math.cos(angle) * side * away;
            const strip = stripOf(x, y, angle, width, height);
            if (strip.some((box) => !within(box, area) || taken.some((o) => overlaps(box, o, 1))))
              continue;
            const crossed = strip.filter((box) => own.some((other) => overlaps(box, other))).length;
            const cost =
              crossed * 30 + Math.abs(angle) * 14 + Math.abs(t - 0.5) * 10 + out - length / 40;
            if (best && cost >= best.cost) continue;
            const box = {
              left: Math.min(...strip.map((s) => s.left)),
              right: Math.max(...strip.map((s) => s.right)),
              top: Math.min(...strip.map((s) => s.top)),
              bottom: Math.max(...strip.map((s) => s.bottom)),
            };
            best = {
              cost,
              label: { text, style, x, y, anchor: 'middle', box, turn: (angle * 180) / Math.PI },
            };
          }
        }
      }
    }
  }
  return best && best.cost < 60 ? best.label : undefined;
}

/** A turned line of text as a row of small boxes. */
function stripOf(x: number, y: number, angle: number, width: number, height: number): Box[] {
  const n = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: n }, (_, i) => {
    const along = ((i + 0.5) / n - 0.5) * width;
    const [mx, my] = [
      x + Math.cos(angle) * along + Math.sin(angle) * height * 0.3,
      y + Math.sin(angle) * along - Math.cos(angle) * height * 0.3,
    ];
    const r = height / 2;
    return { left: mx - r, right: mx + r, top: my - r, bottom: my + r };
  });
}
