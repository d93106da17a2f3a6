/** A document as text: what it is, who signed it, what it says, and the passages that the sources print. */
import type { Graph, RecordOf } from '../content/graph.ts';
import { formatWhen } from '../lib/dates.ts';
import { documentKindLabels } from '../records/document/view.ts';
import { blockquote, escape, facts, link, list, parts } from '../prose/write.ts';
import { sourceLinks } from './source.ts';

/** The entry of a document. */
export function documentText(graph: Graph, document: RecordOf<'document'>): string {
  const parties = document.parties.map(({ name, actor }) =>
    actor === undefined ? escape(name) : link(actor, name),
  );
  return parts(
    `# ${escape(document.title)}`,
    facts({
      Kind: documentKindLabels[document.kind],
      Date: formatWhen(document.when),
      Parties: parties.join('; '),
    }),
    escape(document.summary),
    ...document.passages.map(({ label, text, source }) =>
      blockquote(
        `“${escape(text)}”\n\n— ${label === undefined ? '' : `${escape(label)}. `}${sourceLinks(graph, [source]) ?? ''}`,
      ),
    ),
    facts({ Sources: sourceLinks(graph, document.sources) }),
    document.notes.length > 0 ? parts('## Notes', list(document.notes.map(escape))) : undefined,
  );
}
