import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build, type Site } from './setup.ts';
import { filesOf } from './site.ts';

const env = {
  DOSSIER: 'tests/fixtures/lantern-strike',
  BASE: '/some/base/',
  SITE: 'https://other.example',
};

/** Every file with its bytes. */
const bytes = (site: Pick<Site, 'dir'>): Map<string, string> =>
  new Map(
    filesOf(site as Site).map((file) => [file, readFileSync(join(site.dir, file), 'base64')]),
  );

describe('building', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the same bytes again', async () => {
    const dir = join(folder, 'again');
    await build(dir, env);
    const [first, second] = [bytes(inject('other')), bytes({ dir })];
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...first.keys()].filter((file) => first.get(file) !== second.get(file))).toEqual([]);
  });

  it('leaves the last good site when the content is wrong, and says what to mend', async () => {
    const dir = join(folder, 'again');
    const before = bytes({ dir });
    const broken = join(folder, 'broken');
    cpSync(env.DOSSIER, broken, { recursive: true });
    writeFileSync(
      join(broken, 'places/nowhere.yaml'),
      'name: Nowhere\nkind: crossing\nlat: 330\nlon: 4\n',
    );
    await expect(build(dir, { ...env, DOSSIER: broken })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/places\/nowhere\.yaml.*lat.*\n.*still there/s),
    });
    expect(bytes({ dir })).toEqual(before);
  });

  it.each([
    ['the project', '.'],
    ['a folder that holds something else', 'src'],
  ])('refuses to replace %s', async (_, dir) => {
    await expect(build(dir, env)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/replaces the whole folder/),
    });
  });
});
