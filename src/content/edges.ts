/** Every reference from one record to another, as one list: the checks walk it, the graph inverts it. */
import { namedIn, type Named } from '../records/fields.ts';
import { dossier as dossierSchema } from '../records/dossier/schema.ts';
import { schemas } from '../records/schemas.ts';
import { recordTypes, types, type RecordType } from '../records/types.ts';
import { referenceElements } from '../prose/references.ts';
import type { Content } from './read.ts';

/** A reference: `field` of one record names another. */
export interface Edge {
  from: { type: RecordType | 'dossier'; id: string; file: string };
  field: string;
  /** Types that the target may have. */
  to: { types: readonly RecordType[]; id: string };
  /** For prose: the paragraph, heading or figure in which it stands. */
  block?: string;
  line?: number;
}

/** What the fields of a record name, as its schema declares it. */
export interface NamedField extends Named {
  from: Edge['from'];
}

/** Every reference and term in the fields of all records, the dossier's own first. */
export function namedFields(content: Content): NamedField[] {
  const dossier = namedIn(dossierSchema, content.dossier).map((named) => ({
    ...named,
    from: { type: 'dossier' as const, id: 'dossier', file: 'dossier.yaml' },
  }));
  const records = recordTypes.flatMap((type) =>
    content[types[type].folder].flatMap((record) =>
      namedIn(schemas[type], record).map((named) => ({
        ...named,
        from: { type, id: record.id, file: record.file },
      })),
    ),
  );
  return [...dossier, ...records];
}

/** All references of a dossier: those of fields, then those of prose. */
export function edgesOf(content: Content): Edge[] {
  const fields = namedFields(content).flatMap(({ from, field, id, types: allowed }): Edge[] =>
    allowed ? [{ from, field, to: { types: allowed, id } }] : [],
  );
  const prose = content.sections.flatMap(({ id: section, file, prose: { blocks, figures } }) => {
    const edges = (references: typeof figures, block?: string): Edge[] =>
      references.flatMap(({ element, ids, line }) =>
        ids.map((id) => ({
          from: { type: 'section', id: section, file },
          field: `<${element}>`,
          to: { types: [referenceElements[element]], id },
          line,
          ...(block ? { block } : {}),
        })),
      );
    return [
      ...blocks.flatMap((block) => edges(block.references, block.id)),
      ...figures.flatMap((figure) => edges([figure], figure.anchor)),
    ];
  });
  return [...fields, ...prose];
}
