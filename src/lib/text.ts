/** Text made comparable, and made into parts of addresses. */

/** Text without case, accents and kinds of apostrophe. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();

/** Words in lower case, joined by hyphens. */
export const slug = (words: string): string =>
  fold(words)
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
