/** Marks that would cover one another, gathered into groups. */

export interface Spot {
  x: number;
  y: number;
}

export interface Group<T> extends Spot {
  members: T[];
}

/**
 * Gathers what lies near one another: each joins the first group whose middle is near enough, or founds its own.
 * @param near distance, in pixels, below which two would cover each other
 */
export function grouped<T>(all: readonly T[], at: (item: T) => Spot, near: number): Group<T>[] {
  const groups: Group<T>[] = [];
  for (const item of all) {
    const { x, y } = at(item);
    const group = groups.find((g) => Math.hypot(g.x - x, g.y - y) < near);
    if (group) {
      const n = group.members.push(item);
      group.x += (x - group.x) / n;
      group.y += (y - group.y) / n;
    } else groups.push({ x, y, members: [item] });
  }
  // Middles wander as groups grow: what has come too near is joined as well.
  for (let i = 0; i < groups.length; i++) {
    const a = groups[i] as Group<T>;
    const j = groups.findIndex((b, k) => k > i && Math.hypot(a.x - b.x, a.y - b.y) < near);
    const b = groups[j];
    if (!b) continue;
    const n = a.members.length + b.members.length;
    a.x += ((b.x - a.x) * b.members.length) / n;
    a.y += ((b.y - a.y) * b.members.length) / n;
    a.members.push(...b.members);
    groups.splice(j, 1);
    i = -1;
  }
  return groups;
}
