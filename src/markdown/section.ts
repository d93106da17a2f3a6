/** Reads a section's MDX into blocks with ids, sentences and references; nothing is rendered here. */
import { createHash } from 'node:crypto';
import { mdxToMdast } from 'satteri';
import { readElement } from './elements.ts';
import { lineOf, type Node } from './node.ts';
import { inParagraphs } from './paragraphs.ts';
import type { Reference, Stranger } from './references.ts';
import { sentencesOf, type Mark, type Sentence } from './sentences.ts';

/** A paragraph, heading, list item or table cell row of prose. */
export interface Block {
  kind: 'paragraph' | 'heading';
  /** Id under which it is linked: for headings from their words, for paragraphs from a digest of their text. */
  id: string;
  depth: number;
  /** The words alone. */
  text: string;
  sentences: Sentence[];
  /** A title or a table's heading, which asserts nothing. */
  label: boolean;
  references: Reference[];
  /** Numbered notes in the order in which they stand. */
  notes: { id: string; number: number }[];
  /** Ids of the margin glosses. */
  glosses: string[];
  line: number;
}

export interface SectionProse {
  blocks: Block[];
  /** References on lines of their own. */
  figures: Reference[];
  /** Elements and attributes outside the vocabulary, with their lines. */
  strangers: Stranger[];
  words: number;
}

/** A heading's id: its words, lower case, joined by hyphens. */
export function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’‘']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A paragraph's id: a digest of its words, so that it does not depend on its position. */
export function paragraphId(words: string): string {
  const digest = createHash('sha256').update(words.replace(/\s+/g, ' ').trim()).digest('hex');
  return `p-${BigInt(`0x${digest.slice(0, 12)}`)
    .toString(36)
    .padStart(8, '0')
    .slice(-7)}`;
}

const outside = 'imports, exports and expressions in braces are not part of a section; delete this, or use the elements of the vocabulary';

/**
 * Reads MDX, with or without its front matter.
 * @param source the file's text
 * @throws Error when the MDX cannot be parsed; its message starts with "line:column:"
 */
export function readSection(source: string): SectionProse {
  const prose: SectionProse = { blocks: [], figures: [], strangers: [], words: 0 };
  let noteNumber = 0;
  const used = new Set<string>();

  const unique = (id: string): string => {
    let candidate = id;
    for (let n = 2; used.has(candidate); n++) candidate = `${id}-${n}`;
    used.add(candidate);
    return candidate;
  };

  const block = (node: Node, kind: Block['kind'], label = kind === 'heading'): void => {
    const collected = collect(node, prose.strangers);
    const text = collected.text.replace(/\s+/g, ' ').trim();
    const id = unique(kind === 'heading' ? slug(text) : paragraphId(text));
    const notes = collected.references.filter((r) => r.element === 'Cite').map((_, i) => ({ id: `${id}-${i + 1}`, number: ++noteNumber }));
    prose.blocks.push({
      kind,
      id,
      depth: node.depth ?? 0,
      text,
      sentences: sentencesOf(collected.text, collected.marks),
      label,
      references: collected.references,
      notes,
      glosses: Array.from({ length: collected.glosses }, (_, i) => `${id}-g${i + 1}`),
      line: node.position?.start.line ?? 1,
    });
    prose.words += text.split(' ').length;
  };

  const walk = (node: Node): void => {
    if (node.type === 'table') {
      const [head, ...rows] = node.children ?? [];
      head?.children?.forEach((cell) => block(cell, 'paragraph', true));
      return rows.forEach(walk);
    }
    if (node.type === 'paragraph' || node.type === 'tableCell') return block(node, 'paragraph');
    if (node.type === 'heading') return block(node, 'heading');
    if (node.type === 'mdxJsxFlowElement') {
      const reference = readElement(node, true, prose.strangers);
      if (reference) prose.figures.push(reference);
    } else if (/^mdx(jsEsm|FlowExpression)$/.test(node.type)) {
      prose.strangers.push({ line: lineOf(node), message: outside });
    }
    inParagraphs(node.children ?? []).forEach(walk);
  };
  walk(mdxToMdast(source) as unknown as Node);
  return prose;
}

interface Collected {
  text: string;
  references: Reference[];
  glosses: number;
  marks: Mark[];
}

/** Gathers a block's words, its references, and where in the words the citations stand. */
function collect(node: Node, strangers: Stranger[]): Collected {
  const out: Collected = { text: '', references: [], glosses: 0, marks: [] };
  const visit = (child: Node): void => {
    if (child.type === 'text' || child.type === 'inlineCode') out.text += child.value ?? '';
    else if (child.type === 'break') out.text += ' ';
    else if (child.type === 'mdxJsxTextElement' || child.type === 'mdxJsxFlowElement') {
      const reference = readElement(child, false, strangers);
      if (reference?.element === 'Cite') out.marks.push({ kind: 'cite', at: out.text.length });
      if (child.name === 'Note') {
        const inside = collect(child, strangers);
        out.references.push(...inside.references);
        out.glosses += 1;
        return;
      }
      const quoted = child.name === 'Quote';
      if (quoted) out.text += '“';
      const before = out.text.length;
      child.children?.forEach(visit);
      if (reference) out.references.push({ ...reference, words: out.text.slice(before) });
      if (quoted) out.text += '”';
      if (child.name === 'Transition') out.marks.push({ kind: 'transition', from: before, to: out.text.length });
    } else if (child.type === 'mdxTextExpression') {
      strangers.push({ line: lineOf(child), message: outside });
    } else {
      if (child.url !== undefined && !/^https?:\/\//.test(child.url)) {
        strangers.push({
          line: lineOf(child),
          message: `the address "${child.url}" will not do; write one that starts with http:// or https://, or use an element such as <Actor>`,
        });
      }
      child.children?.forEach(visit);
    }
  };
  node.children?.forEach(visit);
  return out;
}
