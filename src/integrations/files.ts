import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder and of the folders in it, as paths, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
