/** The form in which an edition keeps its texts: Markdown files in which each piece stands below a comment that names it. */
import type { Fate, PermalinkKind } from './schema/permalinks.ts';

/** A record, or a block of a section. */
export interface Unit {
  /** Of a list or table the id of its first item or cell. */
  id: string;
  /** The items or cells of `cells` are paragraphs, each with its mark; a `page` is the front page or the page about the dossier. */
  kind: PermalinkKind | 'cells' | 'page';
  /** Markdown in which links read `id:<id>`. */
  text: string;
  notes: readonly { id: string; text: string }[];
  /** What decides whether it has changed where the text does not: fingerprint of a record’s fields, element of a figure. */
  print?: string | undefined;
  /** ISO date by which a list of records sorts it. */
  at?: string | undefined;
}

/** One file of an edition. */
export interface FrozenFile {
  /** Path in the edition’s folder: `front.md`, `sections/<id>.md`, `gone.md`, or `<kind>.md` of a kind of record. */
  path: string;
  units: Unit[];
  /** Ids of all that stands on the page, in order, where that has changed: of a section its pieces, of the front page its sections. */
  contents?: string[] | undefined;
}

/** An edition as its files keep it. */
export interface Frozen {
  date: string;
  files: FrozenFile[];
  gone: ReadonlyMap<string, Fate>;
}

/** Section in which a file’s passages stand. */
export const sectionOf = (path: string): string | undefined =>
  /^sections\/(.+)\.md$/.exec(path)?.[1];

const head = (kind: string, id: string, given: Record<string, string | undefined>): string =>
  `<!-- ${[kind, id, ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${quote(value)}`]))].join(' ')} -->`;
const quote = (value: string): string =>
  /^[\w-]+$/.test(value) ? value : JSON.stringify(value).replace(/>/g, '\\u003e');

/** A unit as Markdown, its notes as footnotes beneath. */
export const unitText = ({ text, notes }: Pick<Unit, 'text' | 'notes'>): string =>
  [text, ...notes.map((note) => `[^${note.id}]: ${note.text}`)].join('\n\n');

/** The text of a file. */
export const fileText = ({ units, contents }: Omit<FrozenFile, 'path'>): string =>
  `${[
    ...units.map((unit) =>
      `${head(unit.kind, unit.id, { print: unit.print, at: unit.at })}\n\n${unitText(unit)}`.trim(),
    ),
    ...(contents
      ? [`${head('contents', 'all', {})}\n\n${contents.map((id) => `- ${id}`).join('\n')}`]
      : []),
  ].join('\n\n')}\n`;

/** The text of the file of what has gone. */
export const goneText = (gone: ReadonlyMap<string, Fate>): string =>
  `${[...gone]
    .map(([id, fate]) =>
      'moved' in fate
        ? head('gone', id, { moved: fate.moved })
        : `${head('gone', id, { successor: fate.successor })}\n\n${fate.retired}`,
    )
    .join('\n\n')}\n`;

interface Piece {
  kind: string;
  id: string;
  given: Partial<Record<string, string>>;
  body: string;
}

function piecesOf(text: string): Piece[] {
  const heads = [...text.matchAll(/^<!-- (\S+) (\S+)(.*) -->$/gm)];
  return heads.map((found, i) => {
    const [line, kind = '', id = '', rest = ''] = found;
    const given = [...rest.matchAll(/ (\w+)=([\w-]+|"(?:\\.|[^"\\])*")/g)].map(
      ([, name = '', value = '']) => [
        name,
        value.startsWith('"') ? (JSON.parse(value) as string) : value,
      ],
    );
    const body = text.slice(found.index + line.length, heads[i + 1]?.index).trim();
    return { kind, id, given: Object.fromEntries(given) as Piece['given'], body };
  });
}

/** Reads a file that `fileText` wrote. */
export function readFile(path: string, text: string): FrozenFile {
  const file: FrozenFile = { path, units: [] };
  for (const { kind, id, given, body } of piecesOf(text)) {
    if (kind === 'contents')
      file.contents = body.split('\n').map((line) => line.replace(/^- /, ''));
    else {
      const [first = '', ...rest] = body.split(/(?:^|\n\n)\[\^([a-z0-9-]+)\]: /);
      const notes = rest.flatMap((note, i) =>
        i % 2 === 0 ? [{ id: note, text: rest[i + 1] ?? '' }] : [],
      );
      file.units.push({
        kind: kind as Unit['kind'],
        id,
        text: first,
        notes,
        print: given.print,
        at: given.at,
      });
    }
  }
  return file;
}

/** Reads a file that `goneText` wrote. */
export const readGone = (text: string): Map<string, Fate> =>
  new Map(
    piecesOf(text).map(({ id, given: { moved, successor }, body }) => [
      id,
      moved === undefined ? { retired: body, successor } : { moved },
    ]),
  );
