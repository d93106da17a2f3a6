/** Passages as Markdown, out of the text that lies beside each page. */

/** Plain words as Markdown. */
export const escape = (text: string): string => text.replace(/[\\`*_[\]<]/g, '\\$&');

const isNote = (block: string): boolean => block.startsWith('[^');

/**
 * The Markdown of a passage with its notes.
 * @param text the text of the page
 * @param id id of the passage; undefined for all that the page says
 * @returns undefined where the page's text has no such passage
 */
export function passageOf(text: string, id: string | undefined): string | undefined {
  const [body = ''] = text.split(/\n\n---\n\n(?!.*\n\n---\n\n)/s);
  if (id === undefined) return body;
  const blocks = body.split('\n\n');
  const marks = (block: string): string[] =>
    [...block.matchAll(/\[¶\]\([^)\s]*[#/]([^)\s#/]+)\/?\)/g)].map((match) => match[1] ?? '');
  const at = blocks.findIndex((block) => !isNote(block) && marks(block).includes(id));
  const block = blocks[at];
  if (block === undefined) return undefined;
  const notes = (of: string): string[] =>
    blocks.filter((each) => isNote(each) && of.includes(each.slice(0, each.indexOf(']') + 1)));
  const whole = (of: string): string => [withoutMarks(of), ...notes(of)].join('\n\n');
  // A mark that stands alone closes a figure, which goes back to the mark or note before.
  if (block.startsWith('[¶]')) {
    const before = blocks
      .slice(0, at)
      .findLastIndex((each) => isNote(each) || marks(each).length > 0);
    return whole(blocks.slice(before + 1, at).join('\n\n'));
  }
  if (!/^[-|] /.test(block)) return whole(block);
  const cell = block
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? line.slice(2, -2).split(' | ') : [line.slice(2)]))
    .find((each) => marks(each).includes(id));
  return cell === undefined ? undefined : whole(cell);
}

const withoutMarks = (markdown: string): string => markdown.replace(/ ?\[¶\]\([^)\s]*\)/g, '');

/** Words as a quotation with their origin beneath; what is noted on them follows. */
export function quoted(markdown: string, title: string, link: string, edition?: string): string {
  const blocks = markdown.split('\n\n');
  const notes = blocks.filter(isNote);
  const said = blocks.filter((block) => !isNote(block)).join('\n\n');
  const origin = `— [${escape(title)}](${link})${edition === undefined ? '' : `, edition of ${edition}`}`;
  const quotation = `${said}\n\n${origin}`.replace(/^/gm, '> ').replace(/ +$/gm, '');
  return [quotation, ...notes].join('\n\n');
}
