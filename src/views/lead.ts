/** A page without anything but the way on: for permanent addresses, and for pages that are no longer made. */
import type { IdPage } from './permalink.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c);

interface Site {
  language: string;
  title: string;
  /** Puts the base before a path. */
  url: (path: string) => string;
  /** The full address of a path. */
  absolute: (path: string) => string;
}

/** The HTML of such a page: it leads on at once, or says why there is nothing to lead to. */
export function leadPage(page: IdPage, { language, title, url, absolute }: Site): string {
  const head = `<!doctype html><html lang="${escape(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${escape(`${page.title} · ${title}`)}</title>`;
  if (page.leadsTo !== undefined) {
    const to = escape(url(withOrigin(page)));
    return `${head}<link rel="canonical" href="${escape(absolute(page.leadsTo))}"><meta http-equiv="refresh" content="0; url=${to}"><p><a href="${to}">${escape(page.title)}</a></p></html>\n`;
  }
  const { why, when, to, label } = page.gone ?? {};
  return `${head}<h1>${escape(page.title)}</h1><p>Taken out${when ? ` in the edition of ${escape(when)}` : ''}${why ? `: ${escape(why)}` : '.'}</p><p>${to ? `Go on to <a href="${escape(url(to))}">${escape(label ?? to)}</a>.` : `Go on to <a href="${escape(url('/'))}">${escape(title)}</a>.`}</p></html>\n`;
}

/** Today's address; what has moved says so there. */
function withOrigin({ leadsTo = '', gone }: IdPage): string {
  if (!gone) return leadsTo;
  const [path, fragment] = leadsTo.split('#');
  return `${path}?moved${fragment === undefined ? '' : `#${fragment}`}`;
}
