// kinesalite and kinesis-local, which `npm start` once ran: installed into .cache for what compares with them. Nothing of ours depends on them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const PACKAGES = ['kinesalite@3.3.3', 'kinesis-local@0.6.2'];

const FOLDER = new URL('../../.cache/engines', import.meta.url).pathname;

/** @returns `require` of the folder that they are installed in. */
export function installEngines(): NodeJS.Require {
  const done = join(FOLDER, PACKAGES.join(' '));
  if (!existsSync(done)) {
    mkdirSync(FOLDER, { recursive: true });
    console.log(`installing ${PACKAGES.join(' and ')}`);
    const args = ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', [...args, ...PACKAGES], { stdio: 'inherit' });
    writeFileSync(done, '');
  }
  return createRequire(join(FOLDER, 'package.json'));
}
