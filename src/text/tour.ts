/** A tour as text: its steps with their sources, and the incident that each shows. */
import { mdxToMdast } from 'satteri';
import type { Graph, Tour } from '../content/graph.ts';
import { viewOf } from '../figures/explore/state.ts';
import type { Node } from '../prose/node.ts';
import { inParagraphs } from '../prose/paragraphs.ts';
import { isStep } from '../prose/steps.ts';
import { escape, link, paragraph, parts } from '../prose/write.ts';
import { get } from '../records/link.ts';
import { inline } from './section.ts';

/** The entry of a tour. */
export function tourText(graph: Graph, tour: Tour): string {
  const { steps, blocks } = tour.prose;
  const nodes = ((mdxToMdast(tour.body) as unknown as Node).children ?? []).filter(isStep);
  const told = steps.map(({ view = '', start, end }, i) => {
    const children = inParagraphs(nodes[i]?.children ?? []);
    const texts = blocks.slice(start, end).map((block, n) => {
      const { text, notes } = inline(graph, children[n] ?? { type: 'paragraph' }, block);
      // Notes stand where they are referred to: only sections have addresses for theirs.
      const whole = notes.reduce(
        (all, note) => all.replace(`[^${note.id}]`, ` (${note.text})`),
        text,
      );
      return block.kind === 'heading' ? `## Step ${i + 1}. ${whole}` : whole;
    });
    const { id } = viewOf(view).state;
    return parts(...texts, id && `Shows: ${link(id, get(graph.incidents, id).title)}.`);
  });
  return parts(`# ${escape(tour.title)}`, paragraph(escape(tour.standfirst)), ...told);
}
