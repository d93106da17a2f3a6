/** Labels of countries, placed where they fit whole into the part of the country that the frame shows. */
import { polygonArea, polygonCentroid, polygonContains } from 'd3';
import type { Country } from '../../content/geodata.ts';
import type { Frame } from './frame.ts';
import { overlaps, type Box } from '../../lib/labels.ts';
import { tenth } from '../../lib/numbers.ts';
import { sizeOf, textSize, type Label } from './labels.ts';
import { areasOf } from './lines.ts';

type Ring = [number, number][];

/** Points of a box that must lie in the country: corners, and the middles of the long sides. */
const probes = ({ left, right, top, bottom }: Box): Ring => [
  [left, top],
  [right, top],
  [left, bottom],
  [right, bottom],
  [(left + right) / 2, top],
  [(left + right) / 2, bottom],
  [(3 * left + right) / 4, top],
  [(left + 3 * right) / 4, top],
  [(3 * left + right) / 4, bottom],
  [(left + 3 * right) / 4, bottom],
];

/**
 * Labels of the countries that the frame shows; one that does not fit whole is left out.
 * @param taken boxes that a label does not touch
 */
export function countryLabels(
  frame: Frame,
  countries: readonly Country[],
  subject: readonly string[],
  taken: readonly Box[],
): Label[] {
  return countries.flatMap((country): Label[] => {
    const area =
      country.geometry.type === 'Polygon'
        ? [country.geometry.coordinates]
        : country.geometry.coordinates;
    const rings = areasOf(
      frame,
      { type: 'MultiPolygon', coordinates: area.map((polygon) => polygon.slice(0, 1)) },
      1,
    ).map((s): Ring => s.points.map((p) => [p.x, p.y]));
    const ring = rings.sort((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)))[0];
    if (!ring) return [];
    for (const scale of subject.includes(country.id) ? [1.15, 1, 0.8] : [0.8, 0.7]) {
      const label = fit(frame, country, ring, taken, scale);
      if (label) return [label];
    }
    return [];
  });
}

function fit(
  frame: Frame,
  country: Country,
  ring: Ring,
  taken: readonly Box[],
  scale: number,
): Label | undefined {
  const { width, height } = textSize(country.name, 'country', scale);
  const [cx, cy] = polygonCentroid(ring);
  const [edge, step, air] = [10, 5, 4];
  let best: { label: Label; cost: number } | undefined;
  for (let x = edge + width / 2; x <= frame.width - edge - width / 2; x += step) {
    for (let y = edge + height; y <= frame.height - edge; y += step) {
      const cost = Math.hypot(x - cx, (y - cy) * 1.4);
      if (best && cost >= best.cost) continue;
      const box = {
        left: x - width / 2,
        right: x + width / 2,
        top: y - height * 0.8,
        bottom: y + height * 0.1,
      };
      const wide = {
        left: box.left - air,
        right: box.right + air,
        top: box.top - air,
        bottom: box.bottom + air,
      };
      if (
        !probes(wide).every((point) => polygonContains(ring, point)) ||
        taken.some((other) => overlaps(wide, other))
      )
        continue;
      best = {
        label: {
          size: tenth(sizeOf('country') * scale),
          text: country.name,
          style: 'country',
          x,
          y,
          anchor: 'middle',
          box,
        },
        cost,
      };
    }
  }
  return best?.label;
}
