/** A new record as commented YAML: what was answered, and every other field of its schema as a comment. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { ProseType } from '../records/types.ts';

/** One field of a schema, as an author needs to know it. */
export interface FieldDoc {
  name: string;
  description: string;
  example: unknown;
  required: boolean;
}

interface Def {
  type: string;
  innerType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}
const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** The fields of a record schema, in the order in which it states them. */
export function fieldsOf(schema: z.ZodType): FieldDoc[] {
  return Object.entries(defOf(schema).shape ?? {}).map(([name, field]) => {
    const meta = (
      field as { meta(): { description?: string; examples?: unknown[] } | undefined }
    ).meta();
    return {
      name,
      description: meta?.description ?? '',
      example: meta?.examples?.[0],
      required: !['optional', 'default'].includes(defOf(field).type),
    };
  });
}

const indented = (text: string, prefix: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `${prefix}${line}`.trimEnd())
    .join('\n');

/** Every field of a schema as YAML: what was answered, and the rest as comments. */
function commented(schema: z.ZodType, answers: Readonly<Record<string, unknown>>): string {
  const parts = fieldsOf(schema).map(({ name, description, example, required }) => {
    const comment = indented(description, '# ');
    if (name in answers)
      return `${comment}\n${stringify({ [name]: answers[name] }, { lineWidth: 100 }).trimEnd()}`;
    const sample = stringify(
      { [name]: example ?? (required ? '' : null) },
      { lineWidth: 100 },
    ).trimEnd();
    return `${comment}\n${indented(sample.replace(/: null$/, ':'), '# ')}`;
  });
  return parts.join('\n\n');
}

/**
 * The text of a new record.
 * @param schemaName name of the editors' schema, as in .schemas/<name>.json
 * @param answers what the author gave for the required fields
 */
export const template = (
  schema: z.ZodType,
  schemaName: string,
  answers: Readonly<Record<string, unknown>>,
): string =>
  `# yaml-language-server: $schema=../../.schemas/${schemaName}.json\n${commented(schema, answers)}\n`;

const beginning = `## A first heading

<Transition>Here begins the text.</Transition>
`;
const bodies: Record<ProseType, string> = {
  section: beginning,
  tour: `<Step view="">

${beginning}
</Step>
`,
};

/** The text of a new section or tour: its front matter, and a beginning that asserts nothing and so needs no source. */
export const proseTemplate = (
  type: ProseType,
  schema: z.ZodType,
  answers: Readonly<Record<string, unknown>>,
): string =>
  `---\n${commented(schema, answers)}

# The text follows. Every sentence that asserts something ends with its source, <Cite id="source-id" />; see content/README.md.
---

${bodies[type]}`;
