import { namesOf, unique } from '../../search/terms.ts';
import { credit } from '../credit.ts';
import type { Definition } from '../definition.ts';
import { actorKindLabels } from '../labels.ts';
import { actorLink, colourOf, get } from '../link.ts';
import { jsonFile } from '../table.ts';
import { pathOf } from '../types.ts';
import { drawActor } from './card.ts';
import { actorSummary } from './view.ts';

export const actor: Definition<'actor'> = {
  listed: (record) => !record.standIn,
  link: (_, record) => actorLink(record),
  cited: (_, record) => ({ title: record.name }),
  card: (graph, record, measure) =>
    drawActor(actorSummary(graph, record), colourOf(graph, record.side), measure),
  search: {
    entry: (graph, actor) => {
      const [, ...others] = namesOf(actor);
      return {
        type: 'actor',
        href: pathOf('actor', actor.id),
        card: {
          title: actor.name,
          by: actorKindLabels[actor.kind],
          post: actor.posts.at(-1)?.title,
          names: others.slice(0, 6).join(' · ') || undefined,
        },
        shown: actor.summary,
        also: unique([
          ...namesOf(actor),
          ...actor.posts.map((p) => p.title),
          ...actor.members,
          ...actor.notes,
          ...actor.relations.map((r) => get(graph.actors, r.with).name),
        ]),
        filters: { type: ['actor'], actor: [actor.id], side: [actor.side], kind: [actor.kind] },
        date: '',
      };
    },
    titled: () => true,
  },
  lookUp: 'Who is who, under every name by which they go',
  files: (graph, absolute) => [
    jsonFile(
      'actor',
      'Actors with their names, posts and relations',
      credit(graph),
      [...graph.actors.values()],
      absolute,
    ),
  ],
};
