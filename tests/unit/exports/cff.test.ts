import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const yaml = (file: string) => parse(readFileSync(file, 'utf8'));

describe('CITATION.cff', () => {
  test('names the dossier and its last edition', () => {
    const { date } = (yaml('content/editions.yaml') as { date: string }[]).at(-1) ?? {};
    const { title, authors } = yaml('content/dossier.yaml');
    expect(yaml('CITATION.cff')).toMatchObject({
      title,
      authors: authors.map((author: { literal: string }) => ({ name: author.literal })),
      version: date,
      'date-released': date,
    });
  });
});
