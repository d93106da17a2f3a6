/** Astro's Markdown plugin: gives rendered blocks and notes the ids that the reader of sections computed. */
import type { MdastPluginEntry, MdastPluginInstance } from 'satteri';
import { inlineRuns, paragraphOf } from './paragraphs.ts';
import type { Node } from './node.ts';
import { isStep } from './steps.ts';
import { figureElements } from './references.ts';
import { readSection, type Block, type SectionProse } from './section.ts';

type Visitor<T extends keyof MdastPluginInstance> = Parameters<
  Extract<MdastPluginInstance[T], (...args: never[]) => unknown>
>;
type Visited = Visitor<'mdxJsxTextElement'>[0];
type Context = Visitor<'mdxJsxTextElement'>[1];

/** The element with attributes added to those that its author wrote. */
const withAttributes = <T extends Pick<Visited, 'attributes'>>(
  node: T,
  given: Record<string, string>,
): T => ({
  ...node,
  attributes: [
    ...node.attributes,
    ...Object.entries(given).map(([name, value]) => ({
      type: 'mdxJsxAttribute' as const,
      name,
      value,
    })),
  ],
});

type Plugin = MdastPluginInstance & { name: string };

/** The plugin for one document. */
function pluginFor({ blocks, anchors }: SectionProse): Plugin {
  const figures = anchors.values();
  const headings = blocks.filter((b) => b.kind === 'heading').values();
  const paragraphs = blocks.filter((b) => b.kind === 'paragraph').values();
  const notes = blocks.flatMap((b) => b.notes).values();
  const glosses = blocks.flatMap((b) => b.glosses).values();
  let step = 0;
  const identify =
    (queue: IterableIterator<Block>) =>
    (node: Visitor<'heading' | 'paragraph' | 'tableCell'>[0], ctx: Context) => {
      const id = queue.next().value?.id;
      if (id === undefined) return;
      // Table cells keep no properties, and the items of a tight list are rendered without their paragraphs.
      const lost = node.type === 'tableCell' || ctx.parent(node)?.type === 'listItem';
      if (lost)
        ctx.prependChild(node, {
          type: 'mdxJsxTextElement',
          name: 'span',
          attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
          children: [],
        });
      else ctx.setProperty(node, 'data', { hProperties: { id } });
    };
  const paragraph = identify(paragraphs);
  return {
    name: 'section-ids',
    options: { position: true },
    before(root, ctx) {
      const top = root.children as Node[];
      for (const { children = [] } of [{ children: top }, ...top.filter(isStep)])
        for (const run of inlineRuns(children)) {
          const [first, ...others] = run;
          ctx.replaceNode(first as never, paragraphOf(run) as never);
          for (const other of others) ctx.removeNode(other as never);
        }
    },
    heading: identify(headings),
    paragraph,
    tableCell: paragraph,
    mdxJsxTextElement(node) {
      if (node.name === 'Cite') {
        const note = notes.next().value;
        return note && withAttributes(node, { anchor: note.id, number: String(note.number) });
      }
      if (node.name === 'Note') {
        const gloss = glosses.next().value;
        return gloss && withAttributes(node, { anchor: gloss.id });
      }
      return undefined;
    },
    mdxJsxFlowElement(node) {
      const seen = node.attributes.some(
        (attribute) =>
          attribute.type === 'mdxJsxAttribute' && /^(anchor|number)$/.test(attribute.name),
      );
      if (node.name === 'Step' && !seen) {
        step += 1;
        return withAttributes(node, { number: String(step) });
      }
      const figure =
        seen || !figureElements.includes(node.name ?? '') ? undefined : figures.next().value;
      if (!figure) return undefined;
      const anchored = withAttributes(node, { anchor: figure.id });
      // Figures of a record bear its id themselves; the others, and a record's second figure, are linked by what they stand in.
      if (figure.id === figure.record) return anchored;
      return {
        type: 'mdxJsxFlowElement',
        name: 'div',
        attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: figure.id }],
        children: [anchored],
      };
    },
  };
}

/** Sätteri plugin for sections by themselves; a factory, so that the queues are fresh for each document. */
export const sectionIds: MdastPluginEntry = ({ source }) => pluginFor(readSection(source));

/**
 * The same for published sections.
 * @param read gives the prose of a section's file with the ids under which it is published
 */
export const publishedIds =
  (read: (source: string) => SectionProse): MdastPluginEntry =>
  ({ source }) =>
    pluginFor(read(source));
