/** The line along which two areas touch: edges that rings of both have, joined end to end. */
import type { Position } from 'geojson';

import { degrees, haversine, segments } from './distance.ts';

/**
 * The edges that occur in rings of both areas, as lines (degrees). An edge is known by its two ends at six decimals, so
 * that cuts through one area, which the other does not have, drop out.
 */
export function sharedLines(
  rings: readonly Position[][],
  others: readonly Position[][],
): Position[][] {
  const shared = new Set<string>();
  for (const ring of others) for (const [a, b] of segments(ring)) shared.add(edgeKey(a, b));
  const runs: Position[][] = [];
  for (const ring of rings) {
    let run: Position[] | undefined;
    for (const [a, b] of segments(ring)) {
      if (!shared.has(edgeKey(a, b))) run = undefined;
      else if (run) run.push(b);
      else runs.push((run = [a, b]));
    }
  }
  return joinLines(runs);
}

/** Joins lines wherever exactly two of them share an end. */
export function joinLines(lines: readonly Position[][]): Position[][] {
  const joined = new Set<Position[]>(lines);
  const ends = new Map<string, Position[][]>();
  for (const line of lines)
    for (const key of endKeys(line)) ends.set(key, [...(ends.get(key) ?? []), line]);
  for (const [key, pair] of ends) {
    const [first, second] = pair;
    if (!first || !second || pair.length > 2 || first === second) continue;
    const whole = [...turned(first, key, 'last'), ...turned(second, key, 'first').slice(1)];
    joined.delete(first);
    joined.delete(second);
    joined.add(whole);
    for (const end of endKeys(whole))
      ends.set(
        end,
        (ends.get(end) ?? []).map((line) => (line === first || line === second ? whole : line)),
      );
  }
  return [...joined];
}

/** The line turned so that it begins at the end nearer to a position. */
export function startingNear(line: readonly Position[], start: Position): Position[] {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return [];
  return haversine(first, start) <= haversine(last, start) ? [...line] : line.toReversed();
}

function turned(line: Position[], key: string, where: 'first' | 'last'): Position[] {
  const [first, last] = endKeys(line);
  return (where === 'first' ? first : last) === key ? line : line.toReversed();
}

function endKeys(line: readonly Position[]): [string, string] {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) throw new Error('a line without positions has no ends');
  return [positionKey(first), positionKey(last)];
}

function edgeKey(a: Position, b: Position): string {
  return [positionKey(a), positionKey(b)].sort().join(' ');
}

function positionKey(position: Position): string {
  return degrees(position)
    .map((value) => value.toFixed(6))
    .join(',');
}
