import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeEdition, planEdition } from '../../../src/commands/edition.ts';
import { rename, retire } from '../../../src/commands/fate.ts';
import { type Graph, loadGraph } from '../../../src/content/graph.ts';
import { resolve } from '../../../src/content/permalinks.ts';
import { ContentError } from '../../../src/content/problems.ts';
import { type Copy, withCopy } from '../fixture.ts';

const walkout = 'sections/the-walkout.mdx';
const sentence = 'In June 1911 the <Actor id="tramway-company">tramway company</Actor>';
const added =
  'A sentence that nobody had read before stands here, about the weather of that week.<Cite id="gazette-1911-08-15" />';

const close = ({ root }: Copy, date: string): string[] =>
  closeEdition(root, planEdition(root, { date, title: 'An edition', changes: ['Everything.'] }));

/** Does something with a copy of the dossier whose first edition is out. */
const published = <T>(use: (copy: Copy) => T): T =>
  withCopy((copy) => {
    close(copy, '1912-02-01');
    return use(copy);
  });

const read = ({ root }: Copy, file: string): string => readFileSync(join(root, file), 'utf8');

/** Id of the passage that holds some words. */
const idOf = (graph: Graph, words: string): string =>
  graph.sections
    .flatMap((section) => section.prose.blocks)
    .find((block) => block.text.includes(words))?.id ?? 'none';

const depotParagraph = (copy: Copy): string =>
  /On 14 August.*\n/.exec(read(copy, walkout))?.[0] ?? '';

function told({ root }: Copy): string {
  try {
    loadGraph(root);
    return '';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

/** What an author is answered who asks for something that cannot be done. */
function refused(act: () => unknown): string {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

const withoutBread = (copy: Copy): void => {
  copy.remove('quotes/haddad-bread.yaml');
  copy.replace(walkout, '<Quote id="haddad-bread" />\n', '');
  copy.replace('judgements/strike-will-spread.yaml', 'evidence: [haddad-bread]', 'evidence: []');
};

describe('a published id', () => {
  it('stays with a paragraph that is edited or moved to another section, and the paragraph says when', () =>
    published((copy) => {
      const id = idOf(loadGraph(copy.root), 'On 14 August');
      copy.replace(walkout, 'told the crews that', 'told the day and night crews that');
      expect(idOf(loadGraph(copy.root), 'day and night crews')).toBe(id);
      expect(loadGraph(copy.root).permalinks.get(id)?.changed).toBe('1912-02-01+');

      const moved = depotParagraph(copy);
      copy.replace(walkout, moved, '');
      copy.append('sections/the-settlement.mdx', `\n${moved}`);
      const now = loadGraph(copy.root).permalinks.get(id);
      expect(now).toMatchObject({ in: 'the-settlement', also: ['the-walkout'] });
    }));

  it('stays with a heading that is reworded', () =>
    published((copy) => {
      copy.replace(walkout, '## At the depot', '## Where the crews stood');
      const graph = loadGraph(copy.root);
      expect(idOf(graph, 'Where the crews stood')).toBe('at-the-depot');
    }));

  it('is not given to a new passage, nor a note’s to another note', () =>
    published((copy) => {
      const before = loadGraph(copy.root);
      const block = before.sections[0]?.prose.blocks[0];
      copy.replace(
        walkout,
        sentence,
        `${added}\n\nUnheard of.<Cite id="union-handbill" /> ${sentence}`,
      );
      const after = loadGraph(copy.root);
      const blocks = after.sections[0]?.prose.blocks ?? [];
      expect(before.permalinks.has(blocks[0]?.id ?? '')).toBe(false);
      expect(blocks[1]?.id).toBe(block?.id);
      for (const note of block?.notes ?? [])
        expect(blocks[1]?.notes.find((each) => each.id === note.id)?.words).toBe(note.words);
      expect(blocks[1]?.notes[0]?.id).toBe(`${block?.id}-${(block?.notes.length ?? 0) + 1}`);
    }));

  it('is that of every passage, note and record, and is the same in an edition that changes nothing of it', () =>
    published((copy) => {
      const graph = loadGraph(copy.root);
      expect([...graph.permalinks.values()].map((p) => p.since)).not.toContain(undefined);
      expect([...graph.permalinks.values()].filter((p) => p.changed)).toEqual([]);
      copy.replace(walkout, 'told the crews that', 'told the day and night crews that');
      close(copy, '1912-05-01');
      const changed = [...loadGraph(copy.root).permalinks.values()].filter((p) => p.changed);
      expect(changed.map((p) => [p.kind, p.changed])).toEqual([['paragraph', '1912-05-01']]);
    }));
});

describe('an author', () => {
  it('is told which id would vanish, and what to write', () =>
    published((copy) => {
      copy.replace(walkout, `\n${depotParagraph(copy)}`, '');
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          sections/the-walkout.mdx: the paragraph "p-ul02dgf" (“On 14 August Ada Fenwick told the crews that “Not a wheel …”), published on 1912-02-01, is no longer there, and links to it would lead nowhere. Put it back, or say why it went: npm run retire p-ul02dgf -- --why "<in words for readers>", with --to <id> if they may go on elsewhere; or where its words are now: npm run move p-ul02dgf <id>."
      `);
    }));

  it('says why a record was taken out, and the next edition keeps it', () =>
    published((copy) => {
      withoutBread(copy);
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          quotes/haddad-bread.yaml: the quote "haddad-bread" (“Bread first, then bells.”), published on 1912-02-01, is no longer there, and links to it would lead nowhere. Put it back, or say why it went: npm run retire haddad-bread -- --why "<in words for readers>", with --to <id> if they may go on elsewhere; or where its words are now: npm run move haddad-bread <id>."
      `);
      expect(refused(() => retire(copy.root, 'haddad-bread', ' '))).toMatchInlineSnapshot(
        `"Say with --why "…", in words for readers who follow an old link, why "haddad-bread" was taken out. Nothing was written."`,
      );
      expect(
        refused(() => retire(copy.root, 'haddad-bread', 'Wrong.', 'yusuf-hadad')),
      ).toMatchInlineSnapshot(
        `"There is nothing with the id "yusuf-hadad" to go on to. Did you mean "yusuf-haddad"? Nothing was written."`,
      );
      expect(refused(() => retire(copy.root, 'ada-fenwick', 'Wrong.'))).toMatchInlineSnapshot(
        `""ada-fenwick" still stands in actors/ada-fenwick.yaml; take it out there first. Nothing was written."`,
      );
      retire(copy.root, 'haddad-bread', 'The Gazette withdrew it.', 'yusuf-haddad');
      const gone = { why: 'The Gazette withdrew it.', successor: 'yusuf-haddad' };
      expect(resolve(loadGraph(copy.root).permalinks, 'haddad-bread')?.gone).toEqual(gone);
      close(copy, '1912-05-01');
      expect(existsSync(join(copy.root, 'permalinks.yaml'))).toBe(false);
      expect(read(copy, 'editions/1912-05-01/gone.md')).toContain('The Gazette withdrew it.');
      const after = loadGraph(copy.root).permalinks.get('haddad-bread');
      expect(after).toMatchObject({ gone, changed: '1912-05-01' });
    }));

  it('renames a record, with all that refers to it', () =>
    published((copy) => {
      expect(refused(() => rename(copy.root, 'ada-fenwick', 'yusuf-haddad'))).toMatchInlineSnapshot(
        `"The id "yusuf-haddad" exists: it is that of the actor “Yusuf Haddad”; choose another. Nothing was written."`,
      );
      rename(copy.root, 'ada-fenwick', 'ada-fenwick-stone');
      rename(copy.root, 'gazette-1911-08-15', 'gazette-august-1911');
      expect(told(copy)).toBe('');
      const { permalinks } = loadGraph(copy.root);
      expect(resolve(permalinks, 'ada-fenwick')?.id).toBe('ada-fenwick-stone');
      expect(resolve(permalinks, 'gazette-1911-08-15')?.id).toBe('gazette-august-1911');
      expect(read(copy, walkout)).not.toMatch(/"ada-fenwick"/);
    }));

  it('is told of a way that leads nowhere, of a circle and of a fate that is none', () =>
    published((copy) => {
      withoutBread(copy);
      copy.write('permalinks.yaml', 'haddad-bread: { moved: yusuf-hadad }\n');
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          permalinks.yaml, field haddad-bread.moved: there is nothing with the id "yusuf-hadad"; write one that stands. Did you mean "yusuf-haddad"?"
      `);
      copy.write('permalinks.yaml', 'haddad-bread: { moved: haddad-bread }\n');
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          permalinks.yaml, field haddad-bread.moved: this leads in a circle, by way of "haddad-bread"; let one of them lead to what stands."
      `);
      copy.write('permalinks.yaml', 'haddad-bread: { retired: "" }\n');
      expect(told(copy)).toMatchInlineSnapshot(`
        "2 things to mend in the content:
          permalinks.yaml:1, field haddad-bread.retired: say in a few words, to readers who follow an old link, why this was taken out.
          quotes/haddad-bread.yaml: the quote "haddad-bread" (“Bread first, then bells.”), published on 1912-02-01, is no longer there, and links to it would lead nowhere. Put it back, or say why it went: npm run retire haddad-bread -- --why "<in words for readers>", with --to <id> if they may go on elsewhere; or where its words are now: npm run move haddad-bread <id>."
      `);
    }));

  it('is told when an id would come to stand for something else', () =>
    published((copy) => {
      withoutBread(copy);
      copy.write(
        'places/haddad-bread.yaml',
        read(copy, 'places/dock-ward.yaml')
          .replace(/^name: .*$/m, 'name: Bell Tower')
          .replace(/^aliases: .*$/m, ''),
      );
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          permalinks.yaml, field haddad-bread: the id was published for a quote (“Bread first, then bells.”) and cannot be that of a place now; give the place another id."
      `);
    }));

  it('need not say what became of a paragraph that was merged into another', () =>
    published((copy) => {
      const graph = loadGraph(copy.root);
      const [opening, depot] = [idOf(graph, 'In June 1911'), idOf(graph, 'On 14 August')];
      const paragraph = depotParagraph(copy);
      copy.replace(walkout, paragraph, '');
      copy.replace(walkout, sentence, `${paragraph.trim()} ${sentence}`);
      expect(told(copy)).toBe('');
      expect(close(copy, '1912-05-01').join('\n')).toMatch(/Moved: "p-\w+" leads on to "p-\w+"/);
      const { permalinks: all } = loadGraph(copy.root);
      const end = new Set([opening, depot].map((id) => resolve(all, id)?.id));
      expect(end.size).toBe(1);
      expect(all.get([...end][0] ?? '')).toMatchObject({ changed: '1912-05-01', gone: undefined });
      // The notes of a paragraph that went into another lead there too.
      const notes = [...all.values()].filter((p) => p.kind === 'note' && p.gone);
      expect(notes.every((p) => resolve(all, p.id)?.gone === undefined)).toBe(true);
    }));
});
