import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, fileTest as test } from '../support/test.ts';

test('the whole dossier takes less than 6 MB on a reader’s device', ({ site }) => {
  const { size } = JSON.parse(readFileSync(join(site.dir, 'offline/edition.json'), 'utf8')) as {
    size: number;
  };
  expect(size).toBeLessThan(6e6);
});
