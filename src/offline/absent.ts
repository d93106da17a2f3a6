/** The page that is shown without a network where the one asked for was not kept. */

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param pages what can be read instead */
export function absentPage(pages: readonly { href: string; title: string }[]): string {
  const list = pages
    .map(({ href, title }) => `<li><a href="${escape(href)}">${escape(title)}</a></li>`)
    .join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Not kept on this device</title><style>:root{color-scheme:light dark;background:light-dark(#f6f1e5,#14171c);color:light-dark(#1b1a17,#ece6d9);font:1.125rem/1.5 Georgia,serif}body{max-width:36rem;margin:0 auto;padding:3rem 1.25rem}h1{font-weight:400;line-height:1.1}a{color:inherit}</style><main id="main"><h1>Not kept on this device</h1><p>There is no connection, and this page was not read before. <a href="">Try again</a>.</p>${list && `<h2>What was read</h2><ul>${list}</ul>`}</main></html>`;
}
