// What the suite installs from PyPI and npm, and where: LocalStack, the SAM CLI and cfn-lint.
import { join, resolve } from 'node:path';
import { createVenv, installNpm, type Part } from '../support/install-parts.ts';
import { runOrThrow } from './run-program.ts';

const LOCALSTACK = '4.14.0';
const KINESIS_LOCAL = '0.6.2';
const SAM_CLI = '1.170.0';
const CFN_LINT = '1.58.0';
const DEFAULT_FOLDER = join(import.meta.dirname, '../../.cache/deploy');

export interface Tools {
  readonly folder: string;
  readonly localstackPython: string;
  readonly sam: string;
  /** With boto3. */
  readonly samPython: string;
  readonly cfnLint: string;
  /** The npm package and its version, as LocalStack would install it on first use. */
  readonly kinesisLocal: { readonly folder: string; readonly version: string };
}

/** Where everything is: `$DEPLOY_CACHE`, by default `.cache/deploy` in the repository. */
export function toolsIn(folder = resolve(process.env['DEPLOY_CACHE'] ?? DEFAULT_FOLDER)): Tools {
  return {
    folder,
    localstackPython: join(folder, 'localstack/venv/bin/python'),
    sam: join(folder, 'sam/venv/bin/sam'),
    samPython: join(folder, 'sam/venv/bin/python'),
    cfnLint: join(folder, 'sam/venv/bin/cfn-lint'),
    kinesisLocal: { folder: join(folder, 'localstack/kinesis-local'), version: KINESIS_LOCAL },
  };
}

export const PARTS: readonly Part[] = [
  {
    name: 'localstack',
    contents: `${LOCALSTACK} with kinesis-local ${KINESIS_LOCAL}`,
    install: installLocalStack,
  },
  // The pins of LocalStack and of the SAM CLI exclude each other.
  { name: 'sam', contents: `${SAM_CLI} with cfn-lint ${CFN_LINT}`, install: installSam },
];

/** With the pins of LocalStack's own source distribution: with newer dependencies it does not start. */
async function installLocalStack(folder: string): Promise<void> {
  const pip = await createVenv(folder);
  const name = `localstack-core==${LOCALSTACK}`;
  await runOrThrow(pip, ['download', '--quiet', '--no-deps', '--no-binary', 'localstack-core', '--dest', folder, name]);
  const source = `localstack_core-${LOCALSTACK}`;
  const pins = `${source}/requirements-runtime.txt`;
  await runOrThrow('tar', ['--extract', '--gzip', '--file', `${source}.tar.gz`, pins], { cwd: folder });
  await runOrThrow(pip, [
    'install',
    '--quiet',
    '--constraint',
    join(folder, pins),
    `localstack-core[runtime]==${LOCALSTACK}`,
  ]);
  await installNpm(join(folder, 'kinesis-local'), [`kinesis-local@${KINESIS_LOCAL}`]);
}

async function installSam(folder: string): Promise<void> {
  const pip = await createVenv(folder);
  await runOrThrow(pip, ['install', '--quiet', `aws-sam-cli==${SAM_CLI}`, `cfn-lint==${CFN_LINT}`]);
}
