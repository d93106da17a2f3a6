import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { base, origin, writeDossier } from '../support/dossier.ts';
import { build, filesOf, type Site } from '../support/sites.ts';
import { expect, fileTest as test } from '../support/test.ts';

/** Every file with its bytes. */
const bytes = (site: Pick<Site, 'dir'>): Map<string, string> =>
  new Map(filesOf(site).map((file) => [file, readFileSync(join(site.dir, file), 'base64')]));

const env = { BASE: base, SITE: origin };

test('building again gives the same bytes', async ({ site }, testInfo) => {
  test.setTimeout(600_000);
  const [DOSSIER, dir] = [testInfo.outputPath('content'), testInfo.outputPath('site')];
  writeDossier(DOSSIER);
  await build(dir, { ...env, DOSSIER });
  const [first, second] = [bytes(site), bytes({ dir })];
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first.keys()].filter((file) => first.get(file) !== second.get(file))).toEqual([]);
});

test('wrong content leaves the last good site, and the author is told what to correct', async ({
  site,
}, testInfo) => {
  const [DOSSIER, dir] = [testInfo.outputPath('content'), testInfo.outputPath('site')];
  cpSync(site.dir, dir, { recursive: true });
  writeDossier(DOSSIER);
  writeFileSync(
    join(DOSSIER, 'places/nowhere.yaml'),
    'name: Nowhere\nkind: crossing\nlat: 330\nlon: 4\n',
  );
  await expect(build(dir, { ...env, DOSSIER })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/places\/nowhere\.yaml.*lat.*\n.*still there/s),
  });
  expect(bytes({ dir })).toEqual(bytes(site));
});

for (const [what, dir] of [
  ['the project', '.'],
  ['a folder that holds something else', 'src'],
] as const)
  test(`a build refuses to replace ${what}`, async () => {
    await expect(
      build(dir, { ...env, DOSSIER: 'tests/fixtures/lantern-strike' }),
    ).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/replaces the whole folder/),
    });
  });
