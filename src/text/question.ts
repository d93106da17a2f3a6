/** A question as text: its answer with sources, and the records that bear it out. */
import type { Graph, RecordOf } from '../content/graph.ts';
import { recordsOfQuestion } from '../records/question/view.ts';
import { escape, facts, link, parts } from '../prose/write.ts';
import { sourceLinks } from './source.ts';

/** The entry of a question. */
export function questionText(graph: Graph, question: RecordOf<'question'>): string {
  const section = graph.sections.find(({ id }) => id === question.section);
  const records = recordsOfQuestion(graph, question).map(({ type, links }) => [
    type,
    links.map(({ id, label }) => link(id, label)).join('; '),
  ]);
  return parts(
    `# ${escape(question.question)}`,
    question.answer
      .map(({ text, sources }) => `${escape(text)} (${sourceLinks(graph, sources) ?? ''})`)
      .join(' '),
    facts({
      Section: link(question.section, section?.title ?? question.section),
      ...(Object.fromEntries(records) as Record<string, string>),
    }),
  );
}
