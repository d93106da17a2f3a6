/** Serves both sites while the tests run; they are built by the projects "build". */
import { basePath, serve } from '../../../src/commands/serve.ts';
import { base, origin } from './dossier.ts';
import { announce, folderOf, type Dossier } from './sites.ts';

export default async function start(): Promise<() => Promise<void>> {
  const { SITE = 'https://across-the-line.example', BASE = '/' } = process.env;
  const open = async (dossier: Dossier, at: { base: string; origin: string }) => {
    const dir = folderOf(dossier);
    const { address, close } = await serve({ dir, base: at.base });
    announce(dossier, { dir, ...at, address });
    return close;
  };
  const closing = [
    await open('small', { base, origin }),
    await open('real', { base: basePath(BASE), origin: SITE }),
  ];
  return async () => {
    await Promise.all(closing.map((close) => close()));
  };
}
