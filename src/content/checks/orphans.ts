/** Every source is used somewhere, or says why it is listed. */
import type { Check } from './check.ts';

export const orphans: Check = ({ sources, unread }, edges) => {
  // A file that cannot be read may cite anything.
  if (unread.size > 0) return [];
  const used = new Set(
    edges.filter((edge) => edge.to.types.includes('source')).map((edge) => edge.to.id),
  );
  return sources.flatMap((source) => {
    if (used.has(source.id) || source.custom?.background) return [];
    return [
      {
        file: source.file,
        message: `nothing cites the source "${source.id}"; cite it, delete it, or say under custom.background why it is listed.`,
      },
    ];
  });
};
