import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeEdition, planEdition } from '../../../src/commands/edition.ts';
import { loadGraph } from '../../../src/content/graph.ts';
import { ContentError } from '../../../src/content/problems.ts';
import { withCopy, type Copy } from '../fixture.ts';

const walkout = 'sections/the-walkout.mdx';
const close = ({ root }: Copy, date = '1912-02-01'): string[] =>
  closeEdition(root, planEdition(root, { date, title: 'An edition', changes: ['Things.'] }));
const published = <T>(use: (copy: Copy) => T): T =>
  withCopy((copy) => {
    close(copy);
    return use(copy);
  });
const read = ({ root }: Copy, file: string): string => readFileSync(join(root, file), 'utf8');

/** What an author is told who closes an edition, or loads the dossier. */
function told(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    if (error instanceof ContentError || error instanceof Error) return error.message;
    throw error;
  }
}

describe('closing an edition', () => {
  it('writes the whole text the first time, and then what is new or has changed', () =>
    published((copy) => {
      const first = readdirSync(join(copy.root, 'editions/1912-02-01'));
      expect(first).toEqual(expect.arrayContaining(['front.md', 'incidents.md', 'sections']));
      copy.replace(walkout, 'told the crews that', 'told the day and night crews that');
      close(copy, '1912-05-01');
      expect(readdirSync(join(copy.root, 'editions/1912-05-01'))).toEqual(['sections']);
      const text = read(copy, 'editions/1912-05-01/sections/the-walkout.md');
      expect(text.match(/<!-- /g)).toHaveLength(1);
      expect(text).toContain('day and night crews');
      expect(read(copy, 'editions.yaml')).toContain('frozen:\n    sections/the-walkout.md:');
    }));

  it('takes the place of the draft, and leaves the rest of the list as it was', () =>
    published((copy) => {
      copy.append(
        'editions.yaml',
        '- { date: 1912-05-01, title: Second, changes: [The depot.] }\n',
      );
      expect(loadGraph(copy.root).editions).toHaveLength(1);
      copy.replace(walkout, 'told the crews that', 'told the day and night crews that');
      closeEdition(copy.root, planEdition(copy.root));
      expect(loadGraph(copy.root).editions.map((e) => e.title)).toEqual(['An edition', 'Second']);
    }));

  it('is refused when nothing has changed, and for a day that is not after the last edition', () =>
    published((copy) => {
      expect(told(() => close(copy, '1912-05-01'))).toMatchInlineSnapshot(
        `"Nothing has changed since the edition of 1912-02-01, so there is nothing to close. Nothing was written."`,
      );
      copy.replace(walkout, 'told the crews that', 'told the day and night crews that');
      expect(told(() => close(copy, '1912-01-31'))).toMatchInlineSnapshot(
        `"The edition would be dated 1912-01-31, but the last one came out on 1912-02-01; give a later day with --date, or in editions.yaml. Nothing was written."`,
      );
      expect(
        told(() =>
          closeEdition(
            copy.root,
            planEdition(copy.root, { date: '1912-05-01', title: '', changes: ['x'] }),
          ),
        ),
      ).toMatchInlineSnapshot(
        `"The edition’s title: this text is empty; write it or leave the field out. Nothing was written."`,
      );
      expect(existsSync(join(copy.root, 'editions/1912-05-01'))).toBe(false);
      copy.append(
        'editions.yaml',
        '- { date: 1912-01-01, title: Second, changes: [The depot.] }\n',
      );
      expect(told(() => loadGraph(copy.root))).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          editions.yaml, field [1].date: the edition that is being prepared is dated 1912-01-01, before the last one (1912-02-01); give it a later day."
      `);
    }));

  it('is refused while a sentence has no source', () =>
    withCopy((copy) => {
      copy.append(walkout, '\nNobody knows why this was said.\n');
      expect(told(() => close(copy))).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          sections/the-walkout.mdx:26: nothing supports “Nobody knows why this was said.” Put <Cite id="…" /> after it, or <Transition> around it if it asserts nothing."
      `);
    }));
});

describe('an edition that is out', () => {
  it('never changes: an edit, a missing file and a stranger are each told with file and cure', () =>
    published((copy) => {
      const file = 'editions/1912-02-01/sections/the-walkout.md';
      const text = read(copy, file);
      copy.write(file, text.replaceAll('\n', '\r\n'));
      expect(told(() => loadGraph(copy.root))).toBe('');
      copy.write(file, text.replace('crews', 'men'));
      expect(told(() => loadGraph(copy.root))).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          editions/1912-02-01/sections/the-walkout.md: its hash is 03049933718435f0, but the edition of 1912-02-01 came out with e6833744da793dad, so the file or its line in editions.yaml was edited since: an edition that is out never changes; put the file back as it was (git checkout), and change the text in a new edition."
      `);
      copy.remove(file);
      expect(told(() => loadGraph(copy.root))).toContain('is missing');
      copy.write(file, text);
      copy.write('editions/1912-02-01/more.md', 'x');
      copy.write('editions/1912-03-01/front.md', 'x');
      expect(told(() => loadGraph(copy.root))).toMatchInlineSnapshot(`
        "2 things to mend in the content:
          editions/1912-02-01/more.md: the edition of 1912-02-01 did not come out with this file; delete it.
          editions/1912-03-01: no edition of editions.yaml that is out has this folder; delete it, or put its edition back into the list."
      `);
    }));
});
