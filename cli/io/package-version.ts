// The version of this package, for --version.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of the package.json above this file, in a clone and in the published `dist/` alike. */
export function packageVersion(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}
