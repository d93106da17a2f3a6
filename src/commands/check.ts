/** `npm run check:content`: reads the dossier, and says everything that is wrong with it. */
import { loadGraph } from '../content/graph.ts';
import { ContentError } from '../content/problems.ts';
import { contentRoot } from '../content/root.ts';

try {
  const { sections, incidents, quotes, actors, places, sources } = loadGraph(contentRoot());
  console.log(
    `Nothing to mend: ${sections.length} sections, ${incidents.size} incidents, ${quotes.size} quotations, ${actors.size} actors, ${places.size} places, ${sources.size} sources.`,
  );
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exit(1);
}
