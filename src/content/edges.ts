/** Every reference from one record to another, as one list: the checks walk it, the graph inverts it. */
import type { Content } from './read.ts';
import { referenceElements } from '../prose/references.ts';

export type RecordType =
  | 'actor'
  | 'incident'
  | 'quote'
  | 'place'
  | 'judgement'
  | 'series'
  | 'source'
  | 'section'
  | 'dossier';

/** A reference: `field` of one record names another. */
export interface Edge {
  from: { type: RecordType; id: string; file: string };
  field: string;
  /** Types that the target may have. */
  to: { types: readonly RecordType[]; id: string };
  /** For prose: the paragraph, heading or figure in which it stands. */
  block?: string;
  line?: number;
}

/** All references of a dossier, in reading order. */
export function edgesOf(content: Content): Edge[] {
  const edges: Edge[] = [];
  const from = (type: RecordType, { id, file }: { id: string; file: string }) => {
    const origin = { type, id, file };
    return (
      field: string,
      types: RecordType | readonly RecordType[],
      ids: string | readonly string[] | undefined,
    ): void => {
      const targets = ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids;
      targets.forEach((id, i) => {
        const name = typeof ids === 'string' ? field : `${field}[${i}]`;
        edges.push({
          from: origin,
          field: name,
          to: { types: typeof types === 'string' ? [types] : types, id },
        });
      });
    };
  };

  const { dossier } = content;
  if (dossier) {
    const edge = from('dossier', { id: 'dossier', file: 'dossier.yaml' });
    edge('spine.source', 'source', dossier.spine.source);
    edge('keyJudgements', 'judgement', dossier.keyJudgements);
    dossier.brief.forEach((b, i) => {
      edge(`brief[${i}].sources`, 'source', b.sources);
      edge(`brief[${i}].leads`, 'section', b.leads);
    });
    dossier.map.boundary?.positions.forEach((p, i) =>
      edge(`map.boundary.positions[${i}].sources`, 'source', p.sources),
    );
    edge('map.boundary.lengths.series', 'series', dossier.map.boundary?.lengths?.series);
    edge('map.boundary.lengths.official', 'source', dossier.map.boundary?.lengths?.official);
  }
  for (const actor of content.actors) {
    const edge = from('actor', actor);
    actor.posts.forEach((post, i) => edge(`posts[${i}].source`, 'source', post.source));
    actor.relations.forEach((relation, i) => edge(`relations[${i}].with`, 'actor', relation.with));
    edge('sources', 'source', actor.sources);
  }
  for (const incident of content.incidents) {
    const edge = from('incident', incident);
    edge('places', 'place', incident.places);
    edge('actors', 'actor', incident.actors);
    incident.accounts.forEach((account, i) => {
      edge(`accounts[${i}].actor`, 'actor', account.actor);
      edge(`accounts[${i}].source`, 'source', account.source);
    });
    edge('sources', 'source', incident.sources);
    edge('seeAlso', 'source', incident.seeAlso);
  }
  for (const quote of content.quotes) {
    const edge = from('quote', quote);
    edge('speaker', 'actor', quote.speaker);
    edge('incident', 'incident', quote.incident);
    edge('sources', 'source', quote.sources);
  }
  for (const place of content.places) {
    const edge = from('place', place);
    edge('in', 'place', place.in);
    edge('sources', 'source', place.sources);
  }
  for (const judgement of content.judgements) {
    const edge = from('judgement', judgement);
    edge('section', 'section', judgement.section);
    edge('evidence', ['incident', 'quote', 'source'], judgement.evidence);
    edge('verdict.incidents', 'incident', judgement.verdict?.incidents);
    edge('verdict.quotes', 'quote', judgement.verdict?.quotes);
    edge('seeVerdict', 'judgement', judgement.seeVerdict);
  }
  for (const series of content.series) {
    const edge = from('series', series);
    series.rows.forEach((row, i) => {
      edge(`rows[${i}].source`, 'source', row.source);
      edge(`rows[${i}].also`, 'source', row.also);
    });
  }
  for (const section of content.sections) {
    const origin = { type: 'section' as const, id: section.id, file: section.file };
    const edge = from('section', section);
    section.brief.forEach((point, i) => edge(`brief[${i}].sources`, 'source', point.sources));
    const push = (references: (typeof section.prose.figures)[number][], block?: string) => {
      for (const { element, ids, line } of references) {
        for (const id of ids) {
          edges.push({
            from: origin,
            field: `<${element}>`,
            to: { types: [referenceElements[element]], id },
            line,
            ...(block ? { block } : {}),
          });
        }
      }
    };
    for (const block of section.prose.blocks) push(block.references, block.id);
    for (const figure of section.prose.figures) push([figure], figure.anchor);
  }
  return edges;
}
