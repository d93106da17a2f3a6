/** Reads a section's MDX into blocks with ids, sentences and references; nothing is rendered here. */
import { createHash } from 'node:crypto';
import { mdxToMdast } from 'satteri';
import { readElement } from './elements.ts';
import { type Node, lineOf } from './node.ts';
import { inParagraphs } from './paragraphs.ts';
import type { Reference, Stranger } from './references.ts';
import { isStep, stepOf, type StepMark } from './steps.ts';
import { type Mark, type Sentence, sentencesOf } from './sentences.ts';
import { slug } from '../lib/text.ts';

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
  notes: { id: string; number: number; words: string }[];
  /** Margin glosses. */
  glosses: { id: string; words: string }[];
  line: number;
}

/** An element on a line of its own, which can be linked to. */
export interface Figure {
  /** For records the record's id, for others from a digest of what they show. */
  id: string;
  element: string;
  /** Id of the one record that it shows. */
  record: string | undefined;
  /** The element and its attributes. */
  words: string;
  line: number;
}

export interface SectionProse {
  blocks: Block[];
  /** Every figure, in the order in which they stand. */
  anchors: Figure[];
  /** References on lines of their own. */
  figures: Reference[];
  /** Elements and attributes outside the vocabulary, with their lines. */
  strangers: Stranger[];
  /** The steps of a tour; a section has none. */
  steps: StepMark[];
  words: number;
}

/** What an author adds to a note, as a sentence. */
export const noteSentence = (note: string): string =>
  `${(note[0] ?? '').toUpperCase()}${note.slice(1)}${/[.?!]$/.test(note) ? '' : '.'}`;

/** A paragraph's id: a digest of its words, so that it does not depend on its position. */
export const paragraphId = (words: string): string => `p-${digestOf(words)}`;

/** A figure's id, from what it shows. */
export const figureId = (words: string): string => `f-${digestOf(words)}`;

function digestOf(words: string): string {
  const digest = createHash('sha256').update(words.replace(/\s+/g, ' ').trim()).digest('hex');
  return BigInt(`0x${digest.slice(0, 12)}`)
    .toString(36)
    .padStart(8, '0')
    .slice(-7);
}

const outside =
  'imports, exports and expressions in braces are not part of a section; delete this, or use the elements of the vocabulary';

/**
 * Reads MDX, with or without its front matter.
 * @param source the file's text
 * @throws Error when the MDX cannot be parsed; its message starts with "line:column:"
 */
export function readSection(source: string): SectionProse {
  const prose: SectionProse = {
    blocks: [],
    anchors: [],
    figures: [],
    strangers: [],
    steps: [],
    words: 0,
  };
  let noteNumber = 0;
  const used = new Set<string>();

  const unique = (idOf: (n: number) => string): string => {
    let n = 1;
    while (used.has(idOf(n))) n++;
    used.add(idOf(n));
    return idOf(n);
  };

  const block = (node: Node, kind: Block['kind'], label = kind === 'heading'): void => {
    const collected = collect(node, prose.strangers);
    const text = collected.text.replace(/\s+/g, ' ').trim();
    const id = unique((n) => candidateId(kind, text, n));
    const notes = collected.references
      .filter((r) => r.element === 'Cite')
      .map((r, i) => ({
        id: `${id}-${i + 1}`,
        number: ++noteNumber,
        words: [r.ids.join(' '), r.note && noteSentence(r.note)].filter(Boolean).join(': '),
      }));
    prose.blocks.push({
      kind,
      id,
      depth: node.depth ?? 0,
      text,
      sentences: sentencesOf(collected.text, collected.marks),
      label,
      references: collected.references,
      notes,
      glosses: collected.glosses.map((words, i) => ({ id: `${id}-g${i + 1}`, words })),
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
    if (isStep(node)) {
      const step = stepOf(node, prose.blocks.length, prose.strangers);
      prose.steps.push(step);
      inParagraphs(node.children ?? []).forEach(walk);
      step.end = prose.blocks.length;
      return;
    }
    if (node.type === 'mdxJsxFlowElement') {
      const reference = readElement(node, true, prose.strangers);
      const anchor = figureOf(node, reference);
      const id = unique((n) => (n === 1 ? anchor.id : `${anchor.id}-${n}`));
      prose.anchors.push({ ...anchor, id });
      if (reference) prose.figures.push({ ...reference, anchor: id });
    } else if (/^mdx(jsEsm|FlowExpression)$/.test(node.type)) {
      prose.strangers.push({ line: lineOf(node), message: outside });
    }
    inParagraphs(node.children ?? []).forEach(walk);
  };
  walk(mdxToMdast(source) as unknown as Node);
  return prose;
}

/** The id that a block would have were it new; `n` counts blocks of the same words. */
export function candidateId(kind: Block['kind'], text: string, n: number): string {
  if (kind === 'heading') return n === 1 ? slug(text) : `${slug(text)}-${n}`;
  // Numbers after a paragraph's id are those of its notes.
  return paragraphId(n === 1 ? text : `${text} (${n})`);
}

/** What a figure is linked by. */
function figureOf(node: Node, reference: Reference | undefined): Figure {
  const element = node.name ?? '';
  const given = (node.attributes ?? []).map(({ name, value }) => `${name}=${String(value)}`).sort();
  const words = [element, ...given].join(' ');
  const record =
    reference?.element !== 'Map' && reference?.ids.length === 1 ? reference.ids[0] : undefined;
  return { id: record ?? figureId(words), element, record, words, line: lineOf(node) };
}

interface Collected {
  text: string;
  references: Reference[];
  glosses: string[];
  marks: Mark[];
}

/** Gathers a block's words, its references, and where in the words the citations stand. */
function collect(node: Node, strangers: Stranger[]): Collected {
  const out: Collected = { text: '', references: [], glosses: [], marks: [] };
  const visit = (child: Node): void => {
    if (child.type === 'text' || child.type === 'inlineCode') out.text += child.value ?? '';
    else if (child.type === 'break') out.text += ' ';
    else if (child.type === 'mdxJsxTextElement' || child.type === 'mdxJsxFlowElement') {
      const reference = readElement(child, false, strangers);
      if (reference?.element === 'Cite') out.marks.push({ kind: 'cite', at: out.text.length });
      if (child.name === 'Note') {
        const inside = collect(child, strangers);
        out.references.push(...inside.references);
        out.glosses.push(inside.text.trim());
        return;
      }
      const quoted = child.name === 'Quote';
      if (quoted) out.text += '“';
      const before = out.text.length;
      child.children?.forEach(visit);
      if (reference) out.references.push({ ...reference, words: out.text.slice(before) });
      if (quoted) out.text += '”';
      if (child.name === 'Transition')
        out.marks.push({ kind: 'transition', from: before, to: out.text.length });
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
