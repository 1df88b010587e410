// What the suite installs from PyPI and npm, and where: the SAM transform and the scanners of templates.
import { join, resolve } from 'node:path';
import { runOrThrow } from '../deploy/run-program.ts';
import { createVenv, installNpm, type Part } from '../support/install-parts.ts';

const SAM = ['aws-sam-translator==1.115.0', 'cfn-lint==1.58.0'];
/** In an environment of its own: its pins exclude those of cfn-lint. */
const CHECKOV = ['checkov==3.2.459'];
/** cdk-validator-cfnguard brings cfn-guard 3.1.1 and the rules of AWS Control Tower. */
const NPM = ['aws-cdk-lib@2.276.0', 'constructs@10.8.1', 'cdk-nag@2.38.2', '@cdklabs/cdk-validator-cfnguard@0.0.62'];

/** `$STACK_CACHE`, by default `.cache/stack` in the repository. */
export const FOLDER = resolve(process.env['STACK_CACHE'] ?? join(import.meta.dirname, '../../.cache/stack'));

const GUARD = join(FOLDER, 'npm/node_modules/@cdklabs/cdk-validator-cfnguard');

/** Where programs and rules are, once they are installed. */
export const TOOLS = {
  /** With the SAM transform. */
  python: join(FOLDER, 'sam/venv/bin/python'),
  cfnLint: join(FOLDER, 'sam/venv/bin/cfn-lint'),
  checkov: join(FOLDER, 'checkov/venv/bin/checkov'),
  /** Programs below it find aws-cdk-lib and cdk-nag. */
  npm: join(FOLDER, 'npm'),
  cfnGuard: join(GUARD, 'bin', process.platform === 'darwin' ? 'macos' : 'ubuntu', architecture(), 'cfn-guard'),
  controlTowerRules: join(GUARD, 'rules/control-tower/cfn-guard'),
} as const;

export const PARTS: readonly Part[] = [
  { name: 'sam', contents: SAM.join(' '), install: (folder) => installPython(folder, SAM) },
  { name: 'checkov', contents: CHECKOV.join(' '), install: (folder) => installPython(folder, CHECKOV) },
  { name: 'npm', contents: NPM.join(' '), install: (folder) => installNpm(folder, NPM) },
];

async function installPython(folder: string, packages: readonly string[]): Promise<void> {
  await runOrThrow(await createVenv(folder), ['install', '--quiet', ...packages]);
}

/** As the folders of cdk-validator-cfnguard are named. */
function architecture(): string {
  return process.arch === 'arm64' ? 'aarch64' : 'x86_64';
}
