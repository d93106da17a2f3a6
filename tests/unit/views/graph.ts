/** The second dossier's graph for tests of the views, as it is or with a change. */
import { loadGraph, type Graph } from '../../../src/content/graph.ts';
import { get } from '../../../src/records/link.ts';
import { fixture, withCopy, type Copy } from '../fixture.ts';

export const graph: Graph = loadGraph(fixture);

/** The graph of a changed copy. */
export const changed = (change: (copy: Copy) => void): Graph =>
  withCopy((copy) => {
    change(copy);
    return loadGraph(copy.root);
  });

export const incident = (id: string, of = graph) => get(of.incidents, id);
export const actor = (id: string, of = graph) => get(of.actors, id);
export const quote = (id: string, of = graph) => get(of.quotes, id);
export const place = (id: string, of = graph) => get(of.places, id);
export const judgement = (id: string, of = graph) => get(of.judgements, id);
export const series = (id: string, of = graph) => get(of.series, id);
export const source = (id: string, of = graph) => get(of.sources, id);
