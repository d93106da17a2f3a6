/** A page without anything but the way on: for addresses whose page is another now. */
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

/** The HTML of such a page: it leads on at once. @param to path to which it leads */
export function leadPage(
  label: string,
  to: string,
  { language, title, url, absolute }: Site,
): string {
  const href = escape(url(to));
  return `<!doctype html><html lang="${escape(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${escape(`${label} · ${title}`)}</title><link rel="canonical" href="${escape(absolute(to.replace(/[?#].*/, '')))}"><meta http-equiv="refresh" content="0; url=${href}"><p><a href="${href}">${escape(label)}</a></p><script src="${escape(url('/forward.js'))}"></script></html>\n`;
}
