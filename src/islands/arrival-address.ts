/** What the address of a page says to a reader's arrival. Nothing in it can be trusted. */

/** The id that a fragment names; undefined for none, for the top, and for what is no text. */
export function readHash(hash: string): string | undefined {
  const raw = hash.replace(/^#/, '').replace(/:~:.*$/s, '');
  if (raw === '' || raw === 'top') return undefined;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The edition from which a link was copied, as in `?e=2031-05-02`. */
export function readEdition(search: string): string | undefined {
  const e = new URLSearchParams(search).get('e');
  return e !== null && /^\d{4}-\d\d-\d\d\+?$/.test(e.replace(' ', '+'))
    ? e.replace(' ', '+')
    : undefined;
}

/** The address without what only the arrival needed; all else stays as it was written. */
export function unreadHints(href: string): string {
  const [, before = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !/^(e|moved)(=|$)/.test(part));
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`;
}
