/** Where the dossier's content lies: the folder named by the environment variable DOSSIER, else content/. */
import { resolve } from 'node:path';

/** Absolute path of the folder that holds dossier.yaml. */
export const contentRoot = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env.DOSSIER ?? 'content');
