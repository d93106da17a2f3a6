import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permalinks } from '../../../src/commands/permalinks.ts';
import { loadGraph, type Graph } from '../../../src/content/graph.ts';
import { resolve } from '../../../src/content/permalinks.ts';
import { ContentError } from '../../../src/content/problems.ts';
import { withCopy, type Copy } from '../fixture.ts';

const walkout = 'sections/the-walkout.mdx';
const first = '- { date: 1912-02-01, title: First edition, changes: [Everything.] }\n';
const second = '- { date: 1912-05-01, title: Second edition, changes: [The depot.] }\n';
const sentence = 'In June 1911 the <Actor id="tramway-company">tramway company</Actor>';
const added =
  'A sentence that nobody had read before stands here, about the weather of that week.<Cite id="gazette-1911-08-15" />';

/** Does something with a copy of the dossier whose first edition is out. */
const published = <T>(use: (copy: Copy) => T): T =>
  withCopy((copy) => {
    copy.write('editions.yaml', first);
    expect(permalinks(copy.root).ok).toBe(true);
    return use(copy);
  });

const ledger = ({ root }: Copy): string => readFileSync(join(root, 'permalinks.yaml'), 'utf8');
const line = (copy: Copy, id: string): string =>
  ledger(copy)
    .split('\n')
    .find((each) => each.startsWith(`${id}:`)) ?? '';

/** Id of the passage that holds some words. */
const idOf = (graph: Graph, words: string): string =>
  graph.sections
    .flatMap((section) => section.prose.blocks)
    .find((block) => block.text.includes(words))?.id ?? 'none';

function told({ root }: Copy): string {
  try {
    loadGraph(root);
    return '';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

describe('the ledger', () => {
  it('holds every id with its text’s fingerprint and the edition that introduced it, a line an id', () =>
    published((copy) => {
      const graph = loadGraph(copy.root);
      const paragraph = idOf(graph, 'On 14 August');
      expect(
        [
          line(copy, 'the-walkout'),
          line(copy, 'at-the-depot'),
          line(copy, `${paragraph}-1`),
          line(copy, 'ada-fenwick'),
        ].join('\n'),
      ).toMatchInlineSnapshot(`
        "the-walkout: { kind: section, since: 1912-02-01, print: "46c1883e", words: "The walkout" }
        at-the-depot: { kind: heading, in: the-walkout, over: p-ul02dgf, since: 1912-02-01, print: "283bf638", words: "At the depot" }
        p-ul02dgf-1: { kind: note, in: p-ul02dgf, since: 1912-02-01, print: "f31e6d94", words: "gazette-1911-08-15" }
        ada-fenwick: { kind: actor, since: 1912-02-01, print: "6f536d3e", words: "Ada Fenwick" }"
      `);
      expect(
        ledger(copy)
          .split('\n')
          .filter((each) => /^[a-z0-9-]+:/.test(each)),
      ).toHaveLength(graph.permalinks.size);
    }));

  it('is written the same twice', () =>
    published((copy) => {
      const before = ledger(copy);
      expect(permalinks(copy.root).lines).toEqual([expect.stringContaining('ids in the ledger')]);
      expect(ledger(copy)).toBe(before);
      expect(permalinks(copy.root, { check: true }).ok).toBe(true);
    }));

  it('is not begun anew once an edition is out', () =>
    published((copy) => {
      const outcome = permalinks(copy.root, { renew: true });
      expect(outcome.ok).toBe(false);
      expect(outcome.lines.join('\n')).toMatchInlineSnapshot(
        `"The edition of 1912-02-01 is out, so its ids bind and the ledger cannot begin anew. Run without --renew."`,
      );
    }));

  it('binds nobody while the edition is a draft', () =>
    withCopy((copy) => {
      copy.write('editions.yaml', first.replace(' }', ', draft: true }'));
      permalinks(copy.root);
      copy.remove('quotes/haddad-bread.yaml');
      copy.replace(walkout, '<Quote id="haddad-bread" />\n', '');
      copy.replace(
        'judgements/strike-will-spread.yaml',
        'evidence: [haddad-bread]',
        'evidence: []',
      );
      expect(told(copy)).toBe('');
      expect(permalinks(copy.root).ok).toBe(true);
      expect(line(copy, 'haddad-bread')).toBe('');
    }));
});

describe('a published id', () => {
  it('stays with a paragraph that is edited or moved to another section, and the paragraph says when', () =>
    published((copy) => {
      const id = idOf(loadGraph(copy.root), 'On 14 August');
      copy.replace(walkout, 'told the crews that', 'told the day and night crews that');
      expect(idOf(loadGraph(copy.root), 'day and night crews')).toBe(id);
      expect(loadGraph(copy.root).permalinks.get(id)?.changed).toBe('1912-02-01+');

      const moved =
        /On 14 August.*\n/.exec(readFileSync(join(copy.root, walkout), 'utf8'))?.[0] ?? '';
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
});

describe('an author', () => {
  it('is told which id would vanish, and what to write', () =>
    published((copy) => {
      copy.replace(
        walkout,
        /\nOn 14 August.*\n/.exec(readFileSync(join(copy.root, walkout), 'utf8'))?.[0] ?? '',
        '',
      );
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          sections/the-walkout.mdx: the paragraph "p-ul02dgf" (“On 14 August Ada Fenwick told the crews that “Not a wheel …”), published on 1912-02-01, is no longer there, and links to it would lead nowhere. Put it back, or say on its line in permalinks.yaml what became of it: moved: <the id that took its place>, or retired: <why, in words for readers> and, if there is one, successor: <where to go on>."
      `);
    }));

  it('is told when a record’s file is gone', () =>
    published((copy) => {
      copy.remove('quotes/haddad-bread.yaml');
      copy.replace(walkout, '<Quote id="haddad-bread" />\n', '');
      copy.replace(
        'judgements/strike-will-spread.yaml',
        'evidence: [haddad-bread]',
        'evidence: []',
      );
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          quotes/haddad-bread.yaml: the quote "haddad-bread" (“Bread first, then bells.”), published on 1912-02-01, is no longer there, and links to it would lead nowhere. Put it back, or say on its line in permalinks.yaml what became of it: moved: <the id that took its place>, or retired: <why, in words for readers> and, if there is one, successor: <where to go on>."
      `);
      copy.replace(
        'permalinks.yaml',
        'haddad-bread: { kind: quote,',
        'haddad-bread: { kind: quote, retired: "The Gazette withdrew it.", successor: yusuf-haddad,',
      );
      expect(told(copy)).toBe('');
      expect(resolve(loadGraph(copy.root).permalinks, 'haddad-bread')?.gone).toEqual({
        why: 'The Gazette withdrew it.',
        successor: 'yusuf-haddad',
      });
    }));

  it('is told of a reason that says nothing, of a way that leads nowhere and of a circle', () =>
    published((copy) => {
      const gone = '{ kind: actor, since: 1912-02-01, print: gone, words: "Nobody"';
      copy.append('permalinks.yaml', `nobody: ${gone}, retired: "" }\n`);
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          permalinks.yaml:56, field nobody.retired: say in a few words, to readers who follow an old link, why this was taken out."
      `);
      copy.replace('permalinks.yaml', 'retired: "" }', 'moved: ada-fenwik }');
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          permalinks.yaml, field nobody.moved: there is nothing with the id "ada-fenwik"; write one that stands. Did you mean "ada-fenwick"?"
      `);
      copy.replace('permalinks.yaml', 'moved: ada-fenwik }', 'moved: no-one }');
      copy.append('permalinks.yaml', `no-one: ${gone}, moved: nobody }\n`);
      expect(told(copy)).toMatchInlineSnapshot(`
        "2 things to mend in the content:
          permalinks.yaml, field nobody.moved: this leads in a circle, by way of "nobody"; let one of them lead to what stands.
          permalinks.yaml, field no-one.moved: this leads in a circle, by way of "no-one"; let one of them lead to what stands."
      `);
    }));

  it('is told when an id would come to stand for something else', () =>
    published((copy) => {
      copy.append(
        'permalinks.yaml',
        'bell-tower: { kind: actor, since: 1912-02-01, print: gone, words: "The bell-ringers", retired: "They disbanded." }\n',
      );
      copy.write(
        'places/bell-tower.yaml',
        readFileSync(join(copy.root, 'places/dock-ward.yaml'), 'utf8')
          .replace(/^name: .*$/m, 'name: Bell Tower')
          .replace(/^aliases: .*$/m, ''),
      );
      expect(told(copy)).toMatchInlineSnapshot(`
        "1 thing to mend in the content:
          permalinks.yaml, field bell-tower: the id was published for an actor (“The bell-ringers”) and cannot be that of a place now; give the place another id."
      `);
    }));

  it('is asked for an edition before published texts are entered as changed', () =>
    published((copy) => {
      copy.replace(walkout, 'told the crews that', 'told the day and night crews that');
      const outcome = permalinks(copy.root);
      expect(outcome.ok).toBe(false);
      expect(outcome.lines.join('\n')).toMatchInlineSnapshot(`
        "Ids: 1 changed.
        Published texts have changed since the edition of 1912-02-01, which is out. Add an edition to editions.yaml that says what changed (date, title, changes; draft: true while you are at it), then run this again. Nothing was written."
      `);
      copy.append('editions.yaml', second);
      expect(permalinks(copy.root).ok).toBe(true);
      const id = idOf(loadGraph(copy.root), 'day and night crews');
      expect(line(copy, id)).toContain('changed: 1912-05-01');
    }));

  it('need not say what became of a paragraph that was split or merged, or of a record that was renamed', () =>
    published((copy) => {
      copy.append('editions.yaml', second);
      const graph = loadGraph(copy.root);
      const [opening, depot] = [idOf(graph, 'In June 1911'), idOf(graph, 'On 14 August')];
      const text = readFileSync(join(copy.root, walkout), 'utf8');
      const [paragraph = ''] = /On 14 August.*\n/.exec(text) ?? [];
      copy.replace(walkout, paragraph, '');
      copy.replace(walkout, sentence, `${paragraph.trim()} ${sentence}`);
      copy.write(
        'actors/ada-fenwick-stone.yaml',
        readFileSync(join(copy.root, 'actors/ada-fenwick.yaml'), 'utf8'),
      );
      copy.remove('actors/ada-fenwick.yaml');
      for (const file of [
        'sections/the-walkout.mdx',
        'quotes/fenwick-wheel.yaml',
        'actors/carmens-union.yaml',
        'incidents/strike-1911.yaml',
        'incidents/wage-award-1912.yaml',
        'incidents/depot-walkout-1911-08-14.yaml',
      ]) {
        const words = readFileSync(join(copy.root, file), 'utf8');
        copy.write(file, words.replaceAll('ada-fenwick', 'ada-fenwick-stone'));
      }
      expect(told(copy)).toContain('run "npm run permalinks", and links will lead on to it');
      const { lines, ok } = permalinks(copy.root);
      expect(lines.join('\n')).toContain('Moved: "ada-fenwick" leads on to "ada-fenwick-stone".');
      expect(ok).toBe(true);
      const { permalinks: all } = loadGraph(copy.root);
      const end = new Set([opening, depot].map((id) => resolve(all, id)?.id));
      expect(end.size).toBe(1);
      expect(all.get([...end][0] ?? '')).toMatchObject({ changed: '1912-05-01', gone: undefined });
      // The notes of a paragraph that went into another lead there too.
      const notes = [...all.values()].filter((p) => p.kind === 'note' && p.gone);
      expect(notes.every((p) => resolve(all, p.id)?.gone === undefined)).toBe(true);
    }));
});

it('an author who has to answer for a lost id can do so under the edition that took it out', () =>
  published((copy) => {
    copy.append('editions.yaml', second);
    const id = idOf(loadGraph(copy.root), 'On 14 August');
    copy.replace(
      walkout,
      /\nOn 14 August.*\n/.exec(readFileSync(join(copy.root, walkout), 'utf8'))?.[0] ?? '',
      '',
    );
    const before = ledger(copy);
    expect(permalinks(copy.root).lines.at(-1)).toBe(
      'Nothing was written; say what became of these, then run this again.',
    );
    expect(ledger(copy)).toBe(before);
    copy.replace('permalinks.yaml', `${id}: { `, `${id}: { retired: "The report was withdrawn.", `);
    expect(permalinks(copy.root).ok).toBe(true);
    expect(line(copy, id)).toContain(
      'changed: 1912-05-01, retired: "The report was withdrawn.", print: "gone"',
    );
    expect(told(copy)).toBe('');
    expect(permalinks(copy.root, { check: true }).ok).toBe(true);
  }));
