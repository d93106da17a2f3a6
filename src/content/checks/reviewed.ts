/** Checks whose findings an editor may let stand, with a reason, in reviewed.yaml. */
import type { Reviewed } from '../schema/reviewed.ts';
import type { Problem } from '../problems.ts';
import type { Content, Filed } from '../read.ts';
import type { IncidentRecord } from '../../records/incident/schema.ts';

export interface Finding {
  field: string;
  message: string;
}

/**
 * What a check finds in the incidents, less what was reviewed; a review of something that is no longer found is
 * reported too.
 */
export function unreviewed(
  { incidents, reviewed, unread }: Content,
  check: Reviewed['check'],
  findings: (incident: Filed<IncidentRecord>) => Finding[],
): Problem[] {
  const open = new Map(
    reviewed.filter((r) => r.check === check).map((r) => [r.incident, r] as const),
  );
  const problems = incidents.flatMap((incident) => {
    const found = findings(incident);
    if (found.length === 0 || open.delete(incident.id)) return [];
    return found.map(({ field, message }) => ({
      file: incident.file,
      field,
      message: `${message}, or enter the incident in reviewed.yaml under "${check}" with a reason.`,
    }));
  });
  return [
    ...problems,
    ...[...open.keys()]
      .filter((id) => !unread.has(id))
      .map((id) => ({
        file: 'reviewed.yaml',
        message: `the check "${check}" finds nothing in "${id}"; delete the entry.`,
      })),
  ];
}
