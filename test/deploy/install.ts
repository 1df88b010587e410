// Installs LocalStack, the SAM CLI and cfn-lint from their registries into a cache folder, once. Touches nothing outside it.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findPython } from './find-python.ts';
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

/** Installs what is missing. An interrupted installation is started again; a complete one is reused. */
export async function install({ folder }: Tools, say: (line: string) => void): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [part, contents, steps] of PARTS) {
    // Virtual environments cannot be moved.
    const version = `${contents} in ${folder}`;
    const done = join(folder, `${part}.installed`);
    if ((await readFile(done, 'utf8').catch(() => '')) === version) continue;
    say(`installing ${part} ${version}`);
    await rm(join(folder, part), { recursive: true, force: true });
    await steps(join(folder, part));
    await writeFile(`${done}.new`, version);
    await rename(`${done}.new`, done);
  }
}

const PARTS: readonly [part: string, contents: string, steps: (folder: string) => Promise<void>][] = [
  ['localstack', `${LOCALSTACK} with kinesis-local ${KINESIS_LOCAL}`, installLocalStack],
  // The pins of LocalStack and of the SAM CLI exclude each other.
  ['sam', `${SAM_CLI} with cfn-lint ${CFN_LINT}`, installSam],
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
  const kinesis = join(folder, 'kinesis-local');
  await mkdir(kinesis, { recursive: true });
  await runOrThrow('npm', ['install', '--silent', '--prefix', kinesis, `kinesis-local@${KINESIS_LOCAL}`]);
}

async function installSam(folder: string): Promise<void> {
  const pip = await createVenv(folder);
  await runOrThrow(pip, ['install', '--quiet', `aws-sam-cli==${SAM_CLI}`, `cfn-lint==${CFN_LINT}`]);
}

/** @returns the environment's pip. */
async function createVenv(folder: string): Promise<string> {
  const venv = join(folder, 'venv');
  await runOrThrow(await findPython(), ['-m', 'venv', venv]);
  return join(venv, 'bin/pip');
}
