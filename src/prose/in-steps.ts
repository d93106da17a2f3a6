/** The prose of a tour with ids that begin with that of the step: its addresses are those of its steps. */
import type { Block, SectionProse } from './section.ts';
import { stepId } from './steps.ts';

export function inSteps(prose: SectionProse): SectionProse {
  const named = (block: Block, id: string): Block => ({
    ...block,
    id,
    notes: block.notes.map((note, i) => ({ ...note, id: `${id}-${i + 1}` })),
    glosses: block.glosses.map((gloss, i) => ({ ...gloss, id: `${id}-g${i + 1}` })),
  });
  const blocks = [...prose.blocks];
  prose.steps.forEach(({ start, end }, at) => {
    let paragraphs = 0;
    for (const [i, block] of prose.blocks.slice(start, end).entries()) {
      const last = block.kind === 'heading' ? 'title' : String(++paragraphs);
      blocks[start + i] = named(block, `${stepId(at + 1)}-${last}`);
    }
  });
  return { ...prose, blocks };
}
