/** Marks that would cover one another, gathered into clusters and kept clear of what does not move. */

export interface Point {
  x: number;
  y: number;
}

export interface Cluster<T> extends Point {
  members: T[];
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Gathers what lies near one another: each joins the first cluster whose middle is near enough, or founds its own.
 * @param near distance, in pixels, below which two would cover each other
 */
export function clustered<T>(
  all: readonly T[],
  at: (item: T) => Point,
  near: number,
): Cluster<T>[] {
  const clusters: Cluster<T>[] = [];
  const join = (into: Cluster<T>, { x, y }: Point, members: readonly T[]): void => {
    into.members.push(...members);
    const share = members.length / into.members.length;
    into.x += (x - into.x) * share;
    into.y += (y - into.y) * share;
  };
  for (const item of all) {
    const point = at(item);
    const cluster = clusters.find((c) => distance(c, point) < near);
    if (cluster) join(cluster, point, [item]);
    else clusters.push({ ...point, members: [item] });
  }
  // Middles move as clusters grow: those that have come too near are joined as well.
  for (let i = 0; i < clusters.length; i++) {
    const a = clusters[i] as Cluster<T>;
    const j = clusters.findIndex((b, k) => k > i && distance(a, b) < near);
    const [b] = j < 0 ? [] : clusters.splice(j, 1);
    if (!b) continue;
    join(a, b, b.members);
    i = -1;
  }
  return clusters;
}

/**
 * Moves points until each is clear of the others and of fixed points; where the crowd is too dense, as far as it goes.
 * @param least distances, in pixels, between two points and from a point to a fixed one
 */
export function separated(
  points: readonly Point[],
  fixed: readonly Point[],
  least: { points: number; fixed: number },
): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 60; round++) {
    let still = true;
    const push = (a: Point, b: Point, wanted: number, share: number): boolean => {
      const off = distance(a, b);
      if (off >= wanted - 0.01) return false;
      // On the same spot there is no direction away: to the right.
      const [dx, dy] = off === 0 ? [1, 0] : [(a.x - b.x) / off, (a.y - b.y) / off];
      const by = (wanted - off) * share;
      a.x += dx * by;
      a.y += dy * by;
      return true;
    };
    for (const [i, a] of moved.entries()) {
      for (const b of moved.slice(i + 1)) {
        const [first, second] = [push(a, b, least.points, 0.5), push(b, a, least.points, 1)];
        if (first || second) still = false;
      }
      for (const b of fixed) if (push(a, b, least.fixed, 1)) still = false;
    }
    if (still) break;
  }
  return moved;
}
