/** Frozen text as HTML, with the marks that pages of today have. */
import { markdownToHtml } from 'satteri';
import type { Unit } from '../content/frozen.ts';
import { addressed } from '../prose/write.ts';

/** Words in Arabic script, with the code of their language where it follows. */
const arabic = /([\u0600-\u06ff](?:[\s\u200c]*[\u0600-\u06ff])*)(?= \(([a-z]{2,3})\))?/g;

/** Markdown as HTML; marks of cells become their ids. @param address the address of an id */
export const html = (markdown: string, address: (id: string) => string): string =>
  markdownToHtml(
    addressed(markdown.replace(/ \[¶\]\(id:([a-z0-9-]+)\)/g, '<span id="$1"></span>'), address),
    { features: { smartPunctuation: false } },
  )
    .html.trim()
    .replace(
      arabic,
      (_, words: string, language = 'und-Arab') =>
        `<bdi lang="${language}" dir="rtl">${words}</bdi>`,
    );

const inline = (markdown: string, address: (id: string) => string): string =>
  html(markdown, address).replace(/^<p>|<\/p>$/g, '');

/** Sets the units of one page, whose notes are numbered together. */
export function setter(
  address: (id: string) => string,
): (unit: Pick<Unit, 'id' | 'text' | 'notes'>, anchor?: boolean) => string {
  let number = 0;
  const noted = (text: string, notes: Unit['notes']): string =>
    text.replace(/\[\^([a-z0-9-]+)\]/g, (_, id: string) => {
      const gloss = /-g\d+$/.test(id);
      const sign = gloss ? '†' : String(++number);
      const said = noted(inline(notes.find((note) => note.id === id)?.text ?? '', address), notes);
      const back = `<a class="back" href="#r-${id}" aria-label="Back to the text">↩</a>`;
      return `<span class="ref${gloss ? ' gloss-ref' : ''}" id="r-${id}"><a href="#${id}" aria-label="${gloss ? 'Gloss' : `Note ${sign}`}">${sign}</a></span><span class="note${gloss ? ' gloss' : ''}" id="${id}" role="note">${gloss ? '' : `<span class="n">${sign}</span>`}${said}${back}</span>`;
    });
  return ({ id, text, notes }, anchor = true) => {
    const set = noted(html(text, address), notes);
    return anchor ? set.replace(/^<(p|h\d)>/, `<$1 id="${id}">`) : set;
  };
}
