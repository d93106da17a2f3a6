/** An actor as text. */
import type { Actor, Graph } from '../content/graph.ts';
import { spanText } from '../records/actor/view.ts';
import { actorKindLabels, unhyphenate } from '../records/labels.ts';
import { get } from '../records/link.ts';
import { escape, facts, link, list, paragraph, parts } from '../prose/write.ts';
import { sourceLinks } from './source.ts';

/** The entry of an actor. */
export function actorText(graph: Graph, actor: Actor): string {
  const side = graph.dossier.sides.find((s) => s.id === actor.side);
  const posts = actor.posts.map((post) => {
    const sources = sourceLinks(graph, post.source ?? []);
    return `${escape(post.title)}: ${spanText(post.from, post.to, post.asOf)}${sources ? ` (${sources})` : ''}`;
  });
  const relations = actor.relations.map((r) => {
    const span = r.since || r.until ? `, ${spanText(r.since, r.until)}` : '';
    return `${unhyphenate(r.kind)}: ${link(r.with, get(graph.actors, r.with).name)}${span}${r.note ? `. ${escape(r.note)}` : ''}`;
  });
  return parts(
    `# ${escape(actor.name)}`,
    facts({
      Kind: actorKindLabels[actor.kind],
      Side: escape(side?.label ?? actor.side),
      'Also known as': escape([...actor.aliases, ...actor.sharedAliases].join(', ')),
      'In other scripts': escape(
        actor.native.map((name) => `${name.text} (${name.lang})`).join(', '),
      ),
    }),
    paragraph(escape(actor.summary)),
    posts.length > 0 ? parts('## Posts', list(posts)) : undefined,
    relations.length > 0 ? parts('## Relations', list(relations)) : undefined,
    actor.members.length > 0
      ? parts('## People who act for it', list(actor.members.map(escape)))
      : undefined,
    facts({ Sources: sourceLinks(graph, actor.sources) }),
    actor.notes.length > 0 ? parts('## Notes', list(actor.notes.map(escape))) : undefined,
  );
}
