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

/** The edition since which changes are asked for, as in `?edition=2031-05-02`. */
export function readEdition(search: string): string | undefined {
  const edition = new URLSearchParams(search).get('edition') ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(edition) && !Number.isNaN(Date.parse(edition))
    ? edition
    : undefined;
}

/** The address without some of its parameters; all else stays as it was written. */
export function withoutParameter(href: string, name: 'edition' | 'moved'): string {
  const [, before = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && part.replace(/=.*/s, '') !== name);
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`;
}
