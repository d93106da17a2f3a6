/** `npm run check:sources`: counts the sentences that assert something without a source, section by section; fails above zero. */
import { loadGraph, type Graph } from '../content/graph.ts';
import { ContentError } from '../content/problems.ts';
import { contentRoot } from '../content/root.ts';
import { sourcing } from '../views/unsourced.ts';

const sections = sourcing(loaded());
for (const { id, file, asserting, transitions, unsourced } of sections) {
  console.log(
    `${id}: ${asserting} sentences assert something, ${transitions} do not; ${unsourced.length} without a source`,
  );
  for (const { line, text } of unsourced) {
    console.log(
      `  ${file}:${line}: “${text}” Put <Cite id="…" /> after it, or <Transition> around it if it asserts nothing.`,
    );
  }
}
if (sections.some((section) => section.unsourced.length > 0)) process.exitCode = 1;

function loaded(): Graph {
  try {
    return loadGraph(contentRoot());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return process.exit(1);
  }
}
