/** Words between quotation elements stand in the quotation's record, letter for letter and in that order. */
import type { Check } from './check.ts';

const normal = (words: string): string => words.replace(/\s+/g, ' ').trim();

export const prose: Check = ({ sections, tours, quotes }) => {
  const texts = new Map(quotes.map((quote) => [quote.id, quote]));
  return [...sections, ...tours].flatMap((section) =>
    section.prose.blocks.flatMap((block) =>
      block.references.flatMap((reference) => {
        if (reference.element !== 'Quote') return [];
        const [id = ''] = reference.ids;
        const quote = texts.get(id);
        const words = normal(reference.words.replace(/^“|”$/g, ''));
        if (!quote || normal(quote.text).includes(words)) return [];
        return [
          {
            file: section.file,
            line: reference.line,
            field: '<Quote>',
            message: `“${words}” does not stand in the quotation "${id}", which reads “${quote.text}”; copy the words from ${quote.file}.`,
          },
        ];
      }),
    ),
  );
};
