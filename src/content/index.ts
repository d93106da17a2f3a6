/** The graph of this run's dossier, loaded once; while developing, again whenever a file changes. */
import { statSync, readdirSync } from 'node:fs';
import { loadGraph, type Graph } from './graph.ts';
import { contentRoot } from './root.ts';

let loaded: { graph: Graph; stamp: string } | undefined;

/** A digest of the files' times: cheap, and enough to notice an edit. */
function stampOf(root: string): string {
  const times = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs);
  return `${times.length}-${Math.max(...times)}`;
}

/**
 * The dossier's graph.
 * @throws ContentError with everything that is wrong with the content
 */
export function graph(): Graph {
  const root = contentRoot();
  // The pages of one build are made of one graph; outside the bundler, files may have changed between two calls.
  if (loaded && import.meta.env?.DEV === false) return loaded.graph;
  const stamp = stampOf(root);
  if (loaded?.stamp !== stamp) loaded = { graph: loadGraph(root), stamp };
  return loaded.graph;
}
