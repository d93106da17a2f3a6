import { test } from '@playwright/test';
import { build, builtBefore, folderOf } from '../support/sites.ts';

test('the dossier of this repository is built', async () => {
  if (!builtBefore('real')) await build(folderOf('real'));
});
