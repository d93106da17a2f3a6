/** Sources as text: in a note, and as an entry of the bibliography. */
import type { Graph, Source } from '../content/graph.ts';
import { noteSentence } from '../prose/section.ts';
import { get } from '../records/link.ts';
import { sourceView } from '../records/source/view.ts';
import { escape, facts, link, parts } from '../prose/write.ts';

const named = (graph: Graph, ids: readonly string[]): string =>
  ids.map((id) => link(id, sourceView(get(graph.sources, id)).label)).join('; ');

/** The words of a note: its sources, then what its author added. */
export const cited = (graph: Graph, ids: readonly string[], note = ''): string =>
  `${named(graph, ids)}.${note ? ` ${escape(noteSentence(note))}` : ''}`;

/** Sources as the value of a fact. */
export const sourceLinks = (graph: Graph, ids: readonly string[]): string | undefined =>
  ids.length > 0 ? named(graph, ids) : undefined;

const said = (text: string | undefined): string | undefined => text && escape(text);

/** An entry of the bibliography. */
export function sourceText(_: Graph, source: Source): string {
  const view = sourceView(source);
  return parts(
    `# ${escape(view.title ?? view.outlet)}`,
    facts({
      By: said(view.authors),
      In: view.title === view.outlet ? undefined : escape(view.outlet),
      Publisher: source['container-title'] === undefined ? undefined : said(source.publisher),
      Date: `${source.issued?.circa ? 'about ' : ''}${view.date}`,
      Kind: said(view.kind || undefined),
      Form: said(view.genre),
      Language: said(view.language),
      Address: view.url && `<${view.url.replace(/[<>]/g, encodeURIComponent)}>`,
      Notes: view.notes.length > 0 ? view.notes.map(escape).join(' ') : undefined,
      Background: said(source.custom?.background),
    }),
  );
}
