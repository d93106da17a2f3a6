/** The prose of sections and tours with its published ids, for whoever renders the files themselves. */
import { readSection, type SectionProse } from '../prose/section.ts';
import { graph } from './index.ts';

/** A file's text without its front matter and the blanks around it, which the renderer may have taken off. */
const bodyOf = (source: string): string =>
  source
    .replace(/^\uFEFF/, '')
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n?/, '')
    .trim();

/**
 * The prose of one file, with the ids that the graph gives it.
 * @param source the file's text, with or without its front matter
 */
export function publishedProse(source: string): SectionProse {
  const body = bodyOf(source);
  const { sections, tours } = graph();
  return (
    [...sections, ...tours.values()].find((text) => text.body.trim() === body)?.prose ??
    readSection(source)
  );
}
