/** Every page of content as Markdown, for readers and machines that want the words alone. */
import { unitText, type FrozenFile, type Unit } from '../content/frozen.ts';
import type { Graph } from '../content/graph.ts';
import { wordsOf } from '../content/ledger.ts';
import { addressed, escape, link, list, mark, parts } from '../prose/write.ts';
import { formatMoment } from '../lib/dates.ts';
import { addressOf } from '../views/permalink.ts';
import { pathOf, types } from '../records/types.ts';
import { allText, writtenTypes } from './all.ts';

export interface TextPage {
  /** Path of the page of which this is the text, such as `/briefing/outlook/`. */
  path: string;
  text: string;
}

/** Headings one or more levels lower, for a record within a page. */
export const lowered = (markdown: string, by: number): string =>
  markdown.replace(/^#+ /gm, (marks) => '#'.repeat(by) + marks);

/** The record that a figure sets, as far as it is set there: of a quotation its words, of others all that they say. */
export function setIn(
  unit: Pick<Unit, 'id' | 'kind' | 'print'>,
  records: ReadonlyMap<string, Unit>,
): Unit | undefined {
  const named =
    unit.kind === 'figure' ? / id=([a-z0-9-]+)$/.exec(unit.print ?? '')?.[1] : undefined;
  const record = records.get(unit.id) ?? records.get(named ?? '');
  if (!record) return undefined;
  const text = record.kind === 'quote' ? record.text.replace(/\n\n[^>][\s\S]*$/, '') : record.text;
  return { ...record, text: lowered(text, 2) };
}

/** The pieces of a section with their marks; records that it sets stand in it with all that they say. */
export function sectionText(file: FrozenFile, records: ReadonlyMap<string, Unit>): string {
  const own = new Map(file.units.map((unit) => [unit.id, unit]));
  const pieces = (file.contents ?? []).map((id) => {
    const unit = own.get(id);
    const record = setIn(unit ?? { id, kind: 'figure' }, records);
    if (record) return `${record.text}\n\n${mark(id).trim()}`;
    if (!unit) return '';
    const marked = ['section', 'heading', 'paragraph'].includes(unit.kind)
      ? unit.text.replace(/$/m, mark(unit.id))
      : unit.text;
    return unitText({
      text: unit.kind === 'figure' ? `${unit.text}\n\n${mark(id).trim()}` : marked,
      notes: unit.notes,
    });
  });
  return parts(...pieces);
}

/** What a list says of a record: its name, and its date where it has one. */
export const listed = (unit: Unit): string =>
  `${link(unit.id, wordsOf(unit))}${unit.at ? ` (${formatMoment(unit.at)})` : ''}`;

/** Where else a record is named: other records, and passages of the briefing. */
function uses(graph: Graph, id: string): string | undefined {
  const seen = new Map<string, string>();
  for (const { from, block } of graph.usedBy(id)) {
    const at = block ?? from.id;
    const label = graph.permalinks.get(from.id)?.words;
    if (from.type !== 'dossier' && label !== undefined)
      seen.set(at, link(at, block ? `${label}, ${at}` : label));
  }
  return seen.size > 0 ? parts('## Where it is named', list([...seen.values()])) : undefined;
}

const paths = new WeakMap<Graph, Set<string>>();

/** Whether a page has its text beside it. */
export function hasText(graph: Graph, path: string): boolean {
  const known =
    paths.get(graph) ?? new Set(textPages(graph, (each) => each).map((page) => page.path));
  paths.set(graph, known);
  return known.has(path);
}

/**
 * All pages.
 * @param absolute makes a full address of a path
 */
export function textPages(graph: Graph, absolute: (path: string) => string): TextPage[] {
  const files = allText(graph);
  const records = new Map(
    files
      .slice(1)
      .filter((file) => !file.path.startsWith('sections/'))
      .flatMap((file) => file.units.map((unit) => [unit.id, unit] as const)),
  );
  const edition = graph.editions.at(-1);
  const [front] = files;
  const page = (path: string, text: string): TextPage => ({
    path,
    text: `${addressed(
      parts(
        text,
        '---',
        `From *${escape(graph.dossier.title)}*${edition ? `, edition of ${formatMoment(edition.date)}` : ''}: <${absolute(path)}>. Passages are cited by the address behind ¶; counts are claims of those who make them.`,
      ),
      (id) => absolute(addressOf(graph, id)),
    )}\n`,
  });
  const sections = files.filter((file) => file.path.startsWith('sections/'));
  const listPages = writtenTypes.flatMap((type): TextPage[] => {
    const { folder, list: path, label, page: own } = types[type];
    const units = files.find((file) => file.path === `${folder}.md`)?.units ?? [];
    if (!own)
      return [
        page(
          path,
          parts(
            `# ${label}`,
            ...units.map((unit) => `${lowered(unit.text, 1)}\n\n${mark(unit.id).trim()}`),
          ),
        ),
      ];
    return [
      page(path, parts(`# ${label}`, list(units.map(listed)))),
      ...units.map((unit) => page(pathOf(type, unit.id), parts(unit.text, uses(graph, unit.id)))),
    ];
  });
  return [
    page('/', front?.units[0]?.text ?? ''),
    page('/about/', front?.units[1]?.text ?? ''),
    page(
      '/briefing/',
      parts(
        '# The whole briefing',
        ...sections.map((file) => lowered(sectionText(file, records), 1)),
      ),
    ),
    ...sections.map((file) => page(`/briefing/${file.contents[0]}/`, sectionText(file, records))),
    ...listPages,
  ];
}
