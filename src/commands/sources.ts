/** `npm run check:sources`: counts the sentences that assert something without a source, section by section; fails above zero. */
import { loadGraph } from '../graph/graph.ts';
import { contentRoot } from '../graph/root.ts';
import { sourcing } from '../views/unsourced.ts';

const sections = sourcing(loadGraph(contentRoot()));
for (const { id, file, asserting, transitions, unsourced } of sections) {
  console.log(`${id}: ${asserting} sentences assert something, ${transitions} do not; ${unsourced.length} without a source`);
  for (const { line, text } of unsourced) {
    console.log(`  ${file}:${line}: “${text}” Put <Cite id="…" /> after it, or <Transition> around it if it asserts nothing.`);
  }
}
if (sections.some((section) => section.unsourced.length > 0)) process.exitCode = 1;
