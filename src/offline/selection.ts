/** Which files of the built site are kept: what can be read and searched, not what is for hosts, crawlers and share sheets. */

const leftOut: readonly RegExp[] = [
  /^_(?:headers|redirects)|^\.|\/\./,
  /\.(?:br|gz|map|pdf)$/,
  /^sw\.js$|^offline\//,
  // Pictures for those to whom a link is sent, histories, and pages as they once stood.
  /^cards\/|^id\/|^editions\/.+\//,
  /^(?:feed|sitemap[^/]*)\.(?:xml|json)$|^(?:robots|llms)\.txt$|\.md$/,
  // Of each citation the copy that pages use; the bibliography is kept as a whole.
  /^cite\/.*\.(?:bib|ris|txt)$/,
];

/** Address under the base of a built file, where it is kept. */
export function keptPath(file: string): string | undefined {
  return leftOut.some((pattern) => pattern.test(file))
    ? undefined
    : file.replace(/(^|\/)index\.html$/, '$1');
}
