/** Sentences of the briefing and of tours that assert something and name no source. */
import type { Graph } from '../content/graph.ts';

export interface SectionSourcing {
  id: string;
  file: string;
  /** Sentences that assert something, titles and headings of tables apart. */
  asserting: number;
  transitions: number;
  unsourced: { line: number; text: string }[];
}

/** Counts, section by section. */
export function sourcing(graph: Pick<Graph, 'sections' | 'tours'>): SectionSourcing[] {
  return [...graph.sections, ...graph.tours.values()].map(({ id, file, prose }) => {
    const sentences = prose.blocks
      .filter((block) => !block.label)
      .flatMap((block) => block.sentences.map((sentence) => ({ ...sentence, line: block.line })));
    return {
      id,
      file,
      asserting: sentences.filter((s) => !s.transition).length,
      transitions: sentences.filter((s) => s.transition).length,
      unsourced: sentences
        .filter((s) => !s.cited && !s.transition)
        .map(({ line, text }) => ({ line, text })),
    };
  });
}
