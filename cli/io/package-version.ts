// The version of this package, for --version.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../lib/base/index.ts';

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string };
  return version;
}
