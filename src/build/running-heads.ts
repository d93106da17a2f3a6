/** The running heads of the printed edition: the dossier at the left, the part at the right. Style sheets cannot take them from the page. */

export interface Part {
  /** A name for the kind of sheet. */
  id: string;
  /** What stands at the head of it. */
  label: string;
  /** What is printed on it. */
  selector: string;
}

/** A CSS string; nothing in it can end the string or the style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** The dossier's title on every sheet but the first, which has it large. */
export const titleHead = (title: string): string =>
  `@page{@top-left{content:${cssString(title)}}}@page :first{@top-left{content:none}}`;

/** The part's name on every sheet of it but the first of the document. */
export const partHeads = (parts: readonly Part[]): string =>
  parts
    .map(
      ({ id, label, selector }) =>
        `@page part-${id}{@top-right{content:${cssString(label)}}}@page part-${id}:first{@top-left{content:none}@top-right{content:none}}@media print{${selector}{page:part-${id}}}`,
    )
    .join('');
