/** A question with its answer and the records that bear it out. */
import { recordOf, type Graph, type RecordOf } from '../../content/graph.ts';
import { get, linkTo, type Link } from '../link.ts';
import { sourceView, type SourceView } from '../source/view.ts';
import { types } from '../types.ts';

type Question = RecordOf<'question'>;

export interface QuestionView extends Link {
  section: Link;
  answer: { text: string; sources: SourceView[] }[];
  /** The answer without its sources. */
  plain: string;
  records: { type: string; links: Link[] }[];
  sources: SourceView[];
}

const evidence = [
  'incident',
  'quote',
  'series',
  'document',
  'judgement',
  'actor',
  'place',
] as const;

/** What the answer of a question links to, type by type. */
export const recordsOfQuestion = (graph: Graph, question: Question): QuestionView['records'] =>
  evidence
    .map((type) => ({
      type: types[type].label,
      links: question[types[type].folder].flatMap((id) => {
        const record = recordOf(graph, type, id);
        return record ? [linkTo(type, record)] : [];
      }),
    }))
    .filter(({ links }) => links.length > 0);

/** Prepares a question. */
export function questionView(graph: Graph, question: Question): QuestionView {
  const source = (id: string): SourceView => sourceView(get(graph.sources, id));
  const section = graph.sections.find(({ id }) => id === question.section);
  if (!section) throw new Error(`There is no section "${question.section}".`);
  const ids = new Set(question.answer.flatMap(({ sources }) => sources));
  return {
    ...linkTo('question', question),
    section: linkTo('section', section),
    answer: question.answer.map(({ text, sources }) => ({ text, sources: sources.map(source) })),
    plain: question.answer.map(({ text }) => text).join(' '),
    records: recordsOfQuestion(graph, question),
    sources: [...ids].map(source),
  };
}

/** All questions, in the order of their sections. */
export const questionList = (graph: Graph): QuestionView[] =>
  graph.sections.flatMap(({ id }) =>
    [...graph.questions.values()]
      .filter(({ section }) => section === id)
      .map((question) => questionView(graph, question)),
  );
