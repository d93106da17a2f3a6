/** The ledger of judgements: what was judged, on what evidence, what became of it. */
import type { Graph, Judgement } from '../../content/graph.ts';
import { verdicts, type VerdictKind } from './schema.ts';
import { corroborationLabels, verdictLabels } from '../labels.ts';
import {
  get,
  incidentLink,
  judgementLink,
  mentionsOf,
  quoteLink,
  type DatedLink,
  type Link,
  type Mention,
} from '../link.ts';
import { sourceView, type SourceView } from '../source/view.ts';

export interface VerdictView {
  is: VerdictKind;
  label: string;
  /** The statement that was judged, where it is not the whole claim. */
  on: string | undefined;
  later: string;
  note: string | undefined;
  incidents: DatedLink[];
  quotes: (DatedLink & { speaker: string })[];
  sources: SourceView[];
}

export interface JudgementView extends Link {
  claim: string;
  kind: Judgement['kind'];
  section: Link;
  corroboration: string;
  note: string | undefined;
  evidence: {
    incidents: DatedLink[];
    quotes: (DatedLink & { speaker: string })[];
    sources: SourceView[];
  };
  verdict: VerdictView | undefined;
  /** Why there is no verdict, with the sources for what that says. */
  unjudged: { text: string; sources: SourceView[] } | undefined;
  /** A judgement whose verdict covers this one. */
  seeVerdict: (Link & { verdict: Pick<VerdictView, 'is' | 'label'> | undefined }) | undefined;
  /** Judgements that its own verdict covers. */
  covers: Link[];
  mentions: Mention[];
}

/** One judgement. */
export function judgementView(graph: Graph, judgement: Judgement): JudgementView {
  const section = get(new Map(graph.sections.map((s) => [s.id, s])), judgement.section);
  const has = <T>(map: ReadonlyMap<string, T>): T[] =>
    judgement.evidence.flatMap((id) => map.get(id) ?? []);
  const { verdict } = judgement;
  const other =
    judgement.seeVerdict === undefined ? undefined : get(graph.judgements, judgement.seeVerdict);
  return {
    ...judgementLink(judgement),
    claim: judgement.claim,
    kind: judgement.kind,
    section: { id: section.id, href: `/briefing/${section.id}/`, label: section.title },
    corroboration: corroborationLabels[judgement.corroboration],
    note: judgement.note,
    evidence: {
      incidents: has(graph.incidents).map(incidentLink),
      quotes: has(graph.quotes).map((q) => quoteLink(graph, q)),
      sources: has(graph.sources).map(sourceView),
    },
    verdict: verdict && {
      is: verdict.is,
      label: verdictLabels[verdict.is],
      on: verdict.on,
      later: verdict.later,
      note: verdict.note,
      incidents: verdict.incidents.map((id) => incidentLink(get(graph.incidents, id))),
      quotes: verdict.quotes.map((id) => quoteLink(graph, get(graph.quotes, id))),
      sources: verdict.sources.map((id) => sourceView(get(graph.sources, id))),
    },
    unjudged:
      judgement.unjudged === undefined
        ? undefined
        : {
            text: judgement.unjudged,
            sources: judgement.unjudgedSources.map((id) => sourceView(get(graph.sources, id))),
          },
    seeVerdict: other && {
      ...judgementLink(other),
      // A judgement with a reason of its own for having no verdict does not take over another's.
      verdict:
        judgement.unjudged === undefined
          ? other.verdict && { is: other.verdict.is, label: verdictLabels[other.verdict.is] }
          : undefined,
    },
    covers: [...graph.judgements.values()]
      .filter((j) => j.seeVerdict === judgement.id && j.unjudged === undefined)
      .map(judgementLink),
    mentions: mentionsOf(graph, judgement.id),
  };
}

export interface Ledger {
  /** How many judgements bear each verdict. */
  tally: { is: VerdictKind; label: string; count: number }[];
  withoutVerdict: number;
  /** Judgements by section, in reading order. */
  groups: { section: Link; judgements: JudgementView[] }[];
}

/** The whole ledger. */
export function ledger(graph: Graph): Ledger {
  const all = [...graph.judgements.values()].map((j) => judgementView(graph, j));
  const groups = graph.sections
    .map((s) => ({
      section: { id: s.id, href: `/briefing/${s.id}/`, label: s.title },
      judgements: all
        .filter((j) => j.section.id === s.id)
        .sort((a, b) => Number(!a.verdict) - Number(!b.verdict)),
    }))
    .filter((group) => group.judgements.length > 0);
  return {
    tally: verdicts.map((is) => ({
      is,
      label: verdictLabels[is],
      count: all.filter((j) => j.verdict?.is === is).length,
    })),
    withoutVerdict: all.filter((j) => !j.verdict).length,
    groups,
  };
}
