/** The editions as an Atom feed. */
import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { url } from '../components/url.ts';
import { graph } from '../content/index.ts';
import { editionList } from '../views/editions.ts';

export const GET: APIRoute = ({ site }) => {
  const { dossier } = graph();
  const absolute = (path: string): string => new URL(url(path), site).href;
  const editions = editionList(graph());
  const feed = new Feed({
    id: absolute('/'),
    link: absolute('/'),
    title: dossier.title,
    description: dossier.description,
    language: dossier.language,
    copyright: dossier.licence?.name ?? `© ${dossier.publisher ?? dossier.title}`,
    updated: new Date(editions[0]?.datetime ?? dossier.asOf),
    feedLinks: { atom: absolute('/feed.xml') },
    author: { name: dossier.title },
    generator: dossier.title,
  });
  for (const edition of editions) {
    const text = edition.changes.map((change) => `<p>${escape(change)}</p>`).join('');
    const list = edition.passages
      .map((p) => `<li><a href="${absolute(p.href)}">${escape(p.label)}</a></li>`)
      .join('');
    feed.addItem({
      // Feed readers know entries by this; it stays what it was.
      id: absolute(`/about/#${edition.id}`),
      link: absolute(`/editions/#${edition.id}`),
      title: `${edition.title}, ${edition.date}`,
      date: new Date(edition.datetime),
      content: list ? `${text}<ul>${list}</ul>` : text,
    });
  }
  return new Response(feed.atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
