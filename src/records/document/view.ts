/** A document with the passages of its text, and where the dossier refers to it. */
import type { Graph, RecordOf } from '../../content/graph.ts';
import { byDate, precisionOf } from '../../lib/dates.ts';
import { actorLink, datedLink, get, mentionsOf, type DatedLink, type Mention } from '../link.ts';
import { sourceView, type SourceView } from '../source/view.ts';

type Document = RecordOf<'document'>;

export const documentKindLabels: Record<Document['kind'], string> = {
  treaty: 'Treaty',
  agreement: 'Agreement',
  letter: 'Letter',
  statement: 'Statement',
  other: 'Document',
};

export interface DocumentSummary extends DatedLink {
  kind: Document['kind'];
  kindLabel: string;
  summary: string;
  parties: string;
}

export interface DocumentView extends DocumentSummary {
  precision: string;
  signatories: { name: string; href: string | undefined }[];
  passages: { label: string | undefined; text: string; source: SourceView }[];
  sources: SourceView[];
  notes: string[];
  mentions: Mention[];
}

/** What a list shows of a document. */
export const documentSummary = (document: Document): DocumentSummary => ({
  ...datedLink('document', document),
  kind: document.kind,
  kindLabel: documentKindLabels[document.kind],
  summary: document.summary,
  parties: document.parties.map((party) => party.name).join(' · '),
});

/** All documents, oldest first. */
export const documentList = (graph: Graph): DocumentSummary[] =>
  [...graph.documents.values()].sort(byDate).map(documentSummary);

/** One document's page. */
export function documentView(graph: Graph, document: Document): DocumentView {
  const source = (id: string): SourceView => sourceView(get(graph.sources, id));
  return {
    ...documentSummary(document),
    precision: precisionOf(document.when),
    signatories: document.parties.map(({ name, actor }) => ({
      name,
      href: actor && actorLink(get(graph.actors, actor)).href,
    })),
    passages: document.passages.map((passage) => ({
      label: passage.label,
      text: passage.text,
      source: source(passage.source),
    })),
    sources: document.sources.map(source),
    notes: document.notes,
    mentions: mentionsOf(graph, document.id),
  };
}
