/** The oldest browsers that everything works in, as package.json names them, for the tools that turn scripts and styles into what those read. */
import { readFileSync } from 'node:fs';

/** From "safari >= 16.4" to "safari16.4", as Vite calls it. */
export function browserTargets(packageFile = 'package.json'): string[] {
  const { browserslist } = JSON.parse(readFileSync(packageFile, 'utf8')) as {
    browserslist: string[];
  };
  return browserslist.map((entry) => {
    const [, name = '', version = ''] = /^(\w+) >= ([\d.]+)$/.exec(entry) ?? [];
    if (version === '')
      throw new Error(`package.json, browserslist: "${entry}" should read like "chrome >= 109".`);
    return `${name.toLowerCase()}${version}`;
  });
}
