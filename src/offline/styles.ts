/** Every page carries its styles; a kept dossier needs them once. */

/** Shorter ones are not worth a file. */
const worthwhile = 512;
const inline = /(<style[^>]*>)(.*?)(<\/style>)/gs;
const taken = /<style([^>]*)>@kept ([0-9a-f]+);<\/style>/g;

/** Address of a style sheet that several pages share. */
export const stylePath = (digest: string): string => `offline/${digest}.css`;

/** The page with its styles taken out, and these by their digest. */
export function takeStyles(
  html: string,
  digest: (text: string) => string,
): { html: string; styles: Map<string, string> } {
  const styles = new Map<string, string>();
  const bare = html.replace(inline, (whole: string, open: string, css: string, close: string) => {
    if (css.length < worthwhile) return whole;
    const name = digest(css);
    styles.set(name, css);
    return `${open}@kept ${name};${close}`;
  });
  return { html: bare, styles };
}

/** The page as it was. */
export async function putStyles(
  html: string,
  styleOf: (digest: string) => Promise<string>,
): Promise<string> {
  const names = new Set([...html.matchAll(taken)].flatMap((match) => match[2] ?? []));
  const styles = new Map(
    await Promise.all([...names].map(async (name) => [name, await styleOf(name)] as const)),
  );
  return html.replace(
    taken,
    (_, attributes: string, name: string) =>
      `<style${attributes}>${styles.get(name) ?? ''}</style>`,
  );
}
