/** The live map's data as a file whose name changes with its content. */
import { createHash } from 'node:crypto';
import { geodata } from '../../content/geodata.ts';
import { graph } from '../../content/index.ts';
import { liveMap } from './live-data.ts';

let kept: { for: object; name: string; body: string } | undefined;

/** The file, or nothing when the dossier has no geodata; `url` puts the site's base before a path. */
export function liveFile(
  url: (path: string) => string,
): { name: string; body: string } | undefined {
  const whole = graph();
  if (kept?.for === whole) return kept;
  const geo = geodata(whole.dossier);
  if (!geo) return undefined;
  const map = liveMap(whole, geo);
  const placed = <T extends { href: string }>(entry: T): T => ({ ...entry, href: url(entry.href) });
  const body = JSON.stringify({
    ...map,
    incidents: map.incidents.map(placed),
    crossings: map.crossings.map((c) => ({ ...placed(c), closures: c.closures.map(placed) })),
  });
  kept = {
    for: whole,
    name: `map.${createHash('sha256').update(body).digest('hex').slice(0, 10)}`,
    body,
  };
  return kept;
}
