/** A source as readers meet it: short in a note, whole in the bibliography. */
import type { Source } from '../../content/graph.ts';
import { address } from '../address.ts';
import { formatMoment } from '../../lib/dates.ts';
import { gradeLabels, seenLabels } from '../labels.ts';
import type { grades } from './schema.ts';

type Grade = (typeof grades)[number];

export interface SourceView {
  id: string;
  href: string;
  /** "The Gazette, 3 May 2019". */
  label: string;
  /** The outlet alone. */
  outlet: string;
  title: string | undefined;
  authors: string | undefined;
  /** ISO date as precise as known. */
  issued: string | undefined;
  date: string;
  url: string | undefined;
  genre: string | undefined;
  /** What kind of source it is. */
  grade: Grade | undefined;
  /** Its kind in words, and how much of it was seen, if that was not the page: "newspaper, headline only". */
  kind: string;
  language: string | undefined;
  notes: string[];
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** ISO date of publication, as precise as known. */
export function issuedOf(source: Source): string | undefined {
  const parts = source.issued?.['date-parts']?.[0];
  return parts?.map((part, i) => (i === 0 ? String(part) : pad(part))).join('-');
}

/** Prepares a source. */
export function sourceView(source: Source): SourceView {
  const issued = issuedOf(source);
  const outlet = source['container-title'] ?? source.publisher ?? source.title ?? source.id;
  const date = issued ? formatMoment(issued) : 'undated';
  const people = source.author?.map((a) =>
    'literal' in a ? a.literal : [a.given, a.family].filter(Boolean).join(' '),
  );
  return {
    id: source.id,
    href: address.source(source.id),
    label: [...new Set([...(source.genre === 'news' ? [] : families(source)), outlet]), date].join(
      ', ',
    ),
    outlet,
    title: source.title,
    authors: people?.join(', '),
    issued,
    date,
    url: source.URL,
    genre: source.genre,
    grade: source.custom?.grade,
    kind: kindOf(source),
    language: source.language,
    notes: [source.note, source.custom?.dateNote, weightNote(source.custom?.weight)].filter(
      (n) => n !== undefined,
    ),
  };
}

const kindOf = ({ custom }: Source): string =>
  [custom?.grade && gradeLabels[custom.grade], custom?.seen && seenLabels[custom.seen]]
    .filter(Boolean)
    .join(', ');

/** Authors' family names, for works that are known by their authors. */
const families = (source: Source): string[] =>
  (source.author ?? []).map((a) => ('literal' in a ? a.literal : a.family));

function weightNote(weight: 'cite' | 'context' | 'lead-only' | undefined): string | undefined {
  if (weight === 'context') return 'Used for context.';
  if (weight === 'lead-only')
    return 'A lead only: a copy at third hand, to be checked against the original before it is quoted.';
  return undefined;
}
