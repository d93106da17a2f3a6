/** Every reference from one record to another, as one list: the checks walk it, the graph inverts it. */
import { namedIn, type Named } from '../records/fields.ts';
import { dossier as dossierSchema } from '../records/dossier/schema.ts';
import { schemas } from '../records/schemas.ts';
import { recordTypes, types, type RecordType } from '../records/types.ts';
import { referenceElements } from '../prose/references.ts';
import { viewOf } from '../figures/explore/state.ts';
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
  const texts = (['section', 'tour'] as const).flatMap((type) =>
    content[types[type].folder].map(({ id, file, prose }) => ({ from: { type, id, file }, prose })),
  );
  const prose = texts.flatMap(({ from, prose: { blocks, figures } }) => {
    const edges = (references: typeof figures, block?: string): Edge[] =>
      references.flatMap(({ element, ids, line }) =>
        ids.map((id) => ({
          from,
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
  const steps = content.tours.flatMap(({ id: tour, file, prose: { steps } }) =>
    steps.flatMap(({ view = '', line }) => {
      const { id, actor, place } = viewOf(view).state;
      return Object.entries({ incident: id, actor, place }).flatMap(([type, named]): Edge[] =>
        named === undefined
          ? []
          : [
              {
                from: { type: 'tour', id: tour, file },
                field: '<Step>',
                to: { types: [type as RecordType], id: named },
                line,
              },
            ],
      );
    }),
  );
  return [...fields, ...prose, ...steps];
}
