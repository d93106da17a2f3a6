import { resolve } from 'node:path';
import { test } from '@playwright/test';
import { base, origin, writeDossier } from '../support/dossier.ts';
import { build, builtBefore, folderOf } from '../support/sites.ts';

test('the small dossier is built', async () => {
  if (builtBefore('small')) return;
  const root = resolve('test-results/small-content');
  writeDossier(root);
  await build(folderOf('small'), { DOSSIER: root, BASE: base, SITE: origin });
});
