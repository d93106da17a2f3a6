/** Gives the passages of all sections the ids under which they were published; new ones keep those made from their words. */
import type { Ledger, LedgerEntry } from '../content/schema/permalinks.ts';
import { candidateId, type Block, type Figure, type SectionProse } from './section.ts';
import { enough, similarity } from './similarity.ts';

interface Piece {
  section: string;
  kind: LedgerEntry['kind'];
  words: string;
  /** The published id, once it is known. */
  id?: string;
  /** Of a heading: the paragraph under it. */
  first?: Piece | undefined;
}

interface Published extends LedgerEntry {
  id: string;
}

const gone = (entry: LedgerEntry): boolean =>
  entry.moved !== undefined || entry.retired !== undefined;

/**
 * Reads the ledger into the prose: what still stands, edited or elsewhere, keeps its id. Every id goes to one passage at most.
 * @param sections the dossier's sections in reading order, as `readSection` read them
 */
export function assignIds(
  sections: readonly { id: string; prose: SectionProse }[],
  ledger: Ledger,
): SectionProse[] {
  const entries = [...ledger].map(([id, entry]) => ({ ...entry, id }));
  const blocks = new Map<Block, Piece>();
  const figures = new Map<Figure, Piece>();
  for (const { id: section, prose } of sections) {
    for (const block of prose.blocks)
      blocks.set(block, { section, kind: block.kind, words: block.text });
    prose.blocks.forEach((block, i) => {
      const [piece, next] = [blocks.get(block), prose.blocks[i + 1]];
      if (piece && next && block.kind === 'heading' && next.kind === 'paragraph')
        piece.first = blocks.get(next);
    });
    for (const figure of prose.anchors)
      figures.set(figure, { section, kind: 'figure', words: figure.words });
  }
  const all = [...blocks.values()];
  for (const kind of ['paragraph', 'heading'] as const)
    match(
      all.filter((p) => p.kind === kind),
      entries.filter((e) => e.kind === kind),
    );
  match(
    [...figures.values()],
    entries.filter((e) => e.kind === 'figure'),
  );

  const used = new Set([...all, ...figures.values()].flatMap((p) => p.id ?? []));
  const figureIds = nameFigures(sections, figures, ledger, used);
  const notesOf = Map.groupBy(
    entries.filter((e) => e.kind === 'note'),
    (e) => e.in,
  );

  return sections.map(({ prose }) => {
    const fresh = new Set<string>();
    const idOf = (block: Block, piece: Piece | undefined): string => {
      if (piece?.id !== undefined) return piece.id;
      let n = 1;
      const taken = (id: string): boolean => used.has(id) || fresh.has(id) || ledger.has(id);
      while (taken(candidateId(block.kind, block.text, n))) n++;
      const id = candidateId(block.kind, block.text, n);
      fresh.add(id);
      return id;
    };
    const anchors = prose.anchors.map((figure) => ({
      ...figure,
      id: figureIds.get(figure) ?? figure.id,
    }));
    const anchorOf = new Map(
      prose.anchors.map((figure, i) => [figure.id, anchors[i]?.id ?? figure.id]),
    );
    return {
      ...prose,
      blocks: prose.blocks.map((block) => {
        const id = idOf(block, blocks.get(block));
        const published = notesOf.get(id) ?? [];
        const isGloss = (note: { id: string }): boolean => note.id.startsWith(`${id}-g`);
        const notes = nameNotes(
          block.notes,
          published.filter((n) => !isGloss(n)),
          `${id}-`,
        );
        const glosses = nameNotes(block.glosses, published.filter(isGloss), `${id}-g`);
        return { ...block, id, notes, glosses };
      }),
      anchors,
      figures: prose.figures.map((figure) => ({
        ...figure,
        anchor: anchorOf.get(figure.anchor ?? '') ?? figure.anchor ?? '',
      })),
    };
  });
}

/** How much likelier a passage is to have been edited in its section than to have been edited and moved to another. */
const atHome = 0.1;

/** Pairs passages of one kind with published ids, the surest pairs first. */
function match(pieces: readonly Piece[], entries: readonly Published[]): void {
  const left = new Set(entries);
  const take = (piece: Piece, fits: (entry: Published) => boolean): void => {
    if (piece.id !== undefined) return;
    const entry = [...left].find(fits);
    if (!entry) return;
    piece.id = entry.id;
    left.delete(entry);
  };
  const same = Map.groupBy(entries, (entry) => entry.words);
  const exactly = (fits: (entry: Published, piece: Piece) => boolean): void => {
    for (const piece of pieces) {
      const entry =
        piece.id === undefined && same.get(piece.words)?.find((e) => left.has(e) && fits(e, piece));
      if (!entry) continue;
      piece.id = entry.id;
      left.delete(entry);
    }
  };
  exactly((e, piece) => !gone(e) && e.in === piece.section);
  exactly((e) => !gone(e));
  // What had gone and is back, in its own place and words, is what it was.
  exactly((e, piece) => e.in === piece.section);
  for (const entry of left) if (gone(entry)) left.delete(entry);

  const pairs = pieces
    .filter((piece) => piece.id === undefined)
    .flatMap((piece) =>
      [...left].map((entry) => ({
        piece,
        entry,
        score: recordFigure(entry.words) ? 0 : similarity(piece.words, entry.words),
      })),
    )
    .filter(({ score }) => score >= enough)
    .map((pair) => ({
      ...pair,
      score: pair.score + (pair.entry.in === pair.piece.section ? atHome : 0),
    }))
    .sort((a, b) => b.score - a.score);
  for (const { piece, entry } of pairs) {
    if (piece.id !== undefined || !left.has(entry)) continue;
    piece.id = entry.id;
    left.delete(entry);
  }
  // A heading over the same paragraph is the same heading, whatever its words; a figure of the same element likewise.
  for (const piece of pieces) {
    if (piece.kind === 'heading')
      take(
        piece,
        (e) => e.in === piece.section && e.over !== undefined && e.over === piece.first?.id,
      );
    if (piece.kind === 'figure')
      take(
        piece,
        (e) =>
          e.in === piece.section &&
          elementOf(e.words) === elementOf(piece.words) &&
          !recordFigure(e.words),
      );
  }
}

const elementOf = (words: string): string => words.split(' ')[0] ?? '';
/** Figures of one record are known by that record alone: another record is another figure. */
const recordFigure = (words: string): boolean => / id=/.test(words);

/** Ids of figures: those of records bear the record's id, and only one section at a time does so. */
function nameFigures(
  sections: readonly { id: string; prose: SectionProse }[],
  pieces: ReadonlyMap<Figure, Piece>,
  ledger: Ledger,
  used: Set<string>,
): Map<Figure, string> {
  const ids = new Map<Figure, string>();
  const set = (figure: Figure, id: string): void => {
    ids.set(figure, id);
    used.add(id);
  };
  const all = sections.flatMap(({ id: section, prose }) =>
    prose.anchors.map((figure) => ({ section, figure })),
  );
  for (const { figure } of all) {
    const id = pieces.get(figure)?.id;
    if (id !== undefined) set(figure, id);
  }
  const open = (figure: Figure): boolean => !ids.has(figure);
  for (const { section, figure } of all) {
    const { record } = figure;
    if (
      open(figure) &&
      record !== undefined &&
      !used.has(record) &&
      ledger.get(record)?.also?.includes(section)
    )
      set(figure, record);
  }
  for (const { section, figure } of all) {
    if (!open(figure)) continue;
    const { record } = figure;
    const base =
      record === undefined ? figure.id : used.has(record) ? `${record}-in-${section}` : record;
    let id = base;
    for (let n = 2; used.has(id) || (id !== record && ledger.has(id)); n++) id = `${base}-${n}`;
    set(figure, id);
  }
  return ids;
}

/** Notes keep their ids by what they say, then by a source in common; the others take numbers never used before. */
function nameNotes<T extends { id: string; words: string }>(
  notes: readonly T[],
  published: readonly Published[],
  prefix: string,
): T[] {
  const left = new Set(published);
  const ids = new Map<T, string>();
  const pass = (fits: (note: T, entry: Published) => boolean): void => {
    for (const note of notes) {
      const entry = ids.has(note) ? undefined : [...left].find((e) => fits(note, e));
      if (!entry) continue;
      ids.set(note, entry.id);
      left.delete(entry);
    }
  };
  const wordsOf = (text: string): string[] => text.split(/[\s:]+/);
  pass((note, e) => !gone(e) && e.words === note.words);
  pass((note, e) => e.words === note.words);
  pass(
    (note, e) =>
      !gone(e) &&
      (similarity(note.words, e.words) >= enough || wordsOf(e.words)[0] === wordsOf(note.words)[0]),
  );
  const taken = new Set([...published.map((e) => e.id), ...ids.values()]);
  return notes.map((note, i) => {
    let id = ids.get(note);
    for (let n = i + 1; id === undefined; n++)
      if (!taken.has(`${prefix}${n}`)) id = `${prefix}${n}`;
    taken.add(id);
    return { ...note, id };
  });
}
