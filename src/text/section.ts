/** A section of the briefing as text: its head, then its blocks and figures in order. */
import { mdxToMdast } from 'satteri';
import type { Graph, Section } from '../content/graph.ts';
import type { Node } from '../prose/node.ts';
import { inParagraphs } from '../prose/paragraphs.ts';
import type { Block } from '../prose/section.ts';
import { formatMoment } from '../lib/dates.ts';
import { figureText } from './figures.ts';
import { escape, external, list, mark, paragraph, parts, table } from '../prose/write.ts';
import { cited, sourceLinks } from './source.ts';
import type { Unit } from '../content/frozen.ts';

const attribute = (node: Node, name: string): string => {
  const value = node.attributes?.find((a) => a.name === name)?.value;
  return typeof value === 'string' ? value : '';
};

/** The words of a block with its links; notes are collected as they come. */
export function inline(graph: Graph, node: Node, block: Block): Pick<Unit, 'text' | 'notes'> {
  const notes: { id: string; text: string }[] = [];
  const [cites, glosses] = [[...block.notes], [...block.glosses]];
  const children = (of: Node): string => (of.children ?? []).map(one).join('');
  const linked = (of: Node, words = children(of)): string =>
    `[${words}](id:${attribute(of, 'id')})`;
  const noted = (id: string | undefined, text: string): string => {
    if (id === undefined) return '';
    notes.push({ id, text });
    return `[^${id}]`;
  };
  function one(child: Node): string {
    switch (child.type) {
      case 'text':
        return escape(child.value ?? '');
      case 'inlineCode':
        return `\`${child.value ?? ''}\``;
      case 'break':
        return ' ';
      case 'emphasis':
        return `*${children(child)}*`;
      case 'strong':
        return `**${children(child)}**`;
      case 'link':
        return external(children(child), child.url ?? '');
    }
    switch (child.name) {
      case 'Cite':
        return noted(
          cites.shift()?.id,
          cited(graph, attribute(child, 'id').split(/\s+/), attribute(child, 'note')),
        );
      case 'Note': {
        const id = glosses.shift()?.id;
        return noted(id, children(child).trim());
      }
      case 'Quote':
        return linked(child, `“${children(child)}”`);
      case 'Judgement':
        return `${children(child)} [§](id:${attribute(child, 'id')})`;
      case 'Actor':
      case 'Incident':
      case 'Place':
      case 'Series':
        return linked(child);
      default:
        return children(child);
    }
  }
  return { text: paragraph(children(node).replace(/\s+/g, ' ').trim()), notes };
}

/** The paragraphs of a list and of the lists in it. */
const paragraphsIn = (node: Node): Node[] =>
  node.type === 'paragraph' ? [node] : inParagraphs(node.children ?? []).flatMap(paragraphsIn);

/** The units of a section; the first is its head. */
export function sectionUnits(graph: Graph, section: Section): Unit[] {
  const { prose } = section;
  const blocks = [...prose.blocks];
  const figures = [...prose.anchors];
  const units: Unit[] = [headUnit(graph, section)];

  const next = (node: Node): { id: string } & Pick<Unit, 'text' | 'notes'> => {
    const block = blocks.shift();
    if (!block) throw new Error(`The section "${section.id}" has more blocks than were read.`);
    return { id: block.id, ...inline(graph, node, block) };
  };
  /** Items or cells that cannot stand alone, each with its mark. */
  const together = (set: (cell: (node: Node) => string) => string): void => {
    const inside: ReturnType<typeof next>[] = [];
    const text = set((node) => {
      const cell = next(node);
      inside.push(cell);
      return cell.text + mark(cell.id);
    });
    const [first] = inside;
    if (first)
      units.push({
        id: first.id,
        kind: 'cells',
        text,
        notes: inside.flatMap((cell) => cell.notes),
      });
  };
  const walk = (node: Node): void => {
    const inner = inParagraphs(node.children ?? []);
    if (node.type === 'table')
      together((cell) => {
        const [head = [], ...rows] = inner.map((row) => (row.children ?? []).map(cell));
        return table(head, rows);
      });
    else if (node.type === 'list') together((cell) => list(paragraphsIn(node).map(cell)));
    else if (node.type === 'paragraph') units.push({ kind: 'paragraph', ...next(node) });
    else if (node.type === 'heading') {
      const heading = next(node);
      units.push({
        kind: 'heading',
        ...heading,
        text: `${'#'.repeat(node.depth ?? 2)} ${heading.text}`,
      });
    } else if (node.type === 'mdxJsxFlowElement') {
      const figure = figures.shift();
      if (figure)
        units.push({
          id: figure.id,
          kind: 'figure',
          text: figure.id === figure.record ? '' : figureText(graph, figure),
          notes: [],
          print: figure.words,
        });
    } else inner.forEach(walk);
  };
  walk(mdxToMdast(section.body) as unknown as Node);
  return units;
}

function headUnit(graph: Graph, section: Section): Unit {
  return {
    id: section.id,
    kind: 'section',
    text: parts(
      `# ${escape(section.title)}`,
      paragraph(escape(section.standfirst)),
      `As of ${formatMoment(section.asOf)}.`,
      section.brief.length > 0
        ? `**In brief**\n\n${list(section.brief.map((point) => `${escape(point.text)} (${sourceLinks(graph, point.sources)})`))}`
        : undefined,
    ),
    notes: [],
  };
}
