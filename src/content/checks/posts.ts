/** A quotation's post is one that its speaker held on that day. */
import { heldOn, type Post } from '../../records/actor/schema.ts';
import { bounds } from '../../records/when.ts';
import type { Check } from './check.ts';

export const posts: Check = ({ quotes, actors }) => {
  const byId = new Map(actors.map((a) => [a.id, a]));
  return quotes.flatMap((quote) => {
    const speaker = byId.get(quote.speaker);
    if (!speaker) return [];
    const { first, last } = bounds(quote.when);
    const held = speaker.posts.filter((post) => heldOn(post, first) || heldOn(post, last ?? first));
    const titles = held.map((post) => `"${post.title}"`).join(', ');
    const at = (message: string) => [{ file: quote.file, field: 'post', message }];
    if (quote.post === undefined) {
      return held.length === 0
        ? []
        : at(`${speaker.name} held a post on ${first}; write which one: ${titles}.`);
    }
    if (held.some((post) => post.title === quote.post)) return [];
    const same = speaker.posts.find((post) => post.title === quote.post);
    if (same)
      return at(
        `${speaker.name} was ${quote.post} ${span(same)}, not on ${first}; mend the post, the date or ${speaker.file}.`,
      );
    const known = titles || speaker.posts.map((post) => `"${post.title}"`).join(', ');
    return at(
      `${speaker.name} has no post "${quote.post}"${known ? `; the posts are ${known}` : ''}. Add it to ${speaker.file}, or mend it here.`,
    );
  });
};

const span = ({ from, to }: Post): string =>
  [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(' ');
