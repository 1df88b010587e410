// The folder of this package, wherever it is installed.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The absolute path of the folder with our package.json: the root of a clone, or the installed package, whose code is in `dist/`. */
export function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
