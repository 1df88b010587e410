// Installs the SDKs for Python and Java into a cache folder, once, and builds the Java programs. Touches nothing outside it, but Maven's
// own cache. The SDK for JavaScript is a dependency of the repository.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { runOrThrow, runProgram } from '../deploy/run-program.ts';

const BOTO3 = '1.44.8';
/** A stand-in for DynamoDB, with what its server needs. */
const MOTO = ['moto==5.2.5', 'py-partiql-parser==0.6.3', 'flask==3.1.3', 'flask-cors==6.0.5'];
const JAVA_SOURCES = join(import.meta.dirname, 'java');
const DEFAULT_FOLDER = join(import.meta.dirname, '../../.cache/sdk');

export interface Tools {
  /** With boto3. */
  readonly python: string;
  readonly motoServer: string;
  /** The arguments of `java` before the name of a class. */
  readonly java: readonly string[];
}

/** What this machine lacks, as one sentence each. */
export async function findMissing(): Promise<readonly string[]> {
  const [python, java, maven] = await Promise.all([
    succeeds(findPython(), ['-c', 'import sys, ensurepip, venv; assert sys.version_info >= (3, 9)']),
    succeeds('javac', ['--release', '17', '-version']),
    succeeds('mvn', ['--version']),
  ]);
  return [
    ...(python ? [] : ['The SDK test needs Python 3.9 or later with its venv module (Debian: python3-venv).']),
    ...(java && maven ? [] : ['The SDK test needs a JDK from 17 on and Maven (Debian: default-jdk-headless, maven).']),
  ];
}

/** Into `$SDK_CACHE`, by default `.cache/sdk` in the repository. What is installed already is used again. */
export async function install(say: (line: string) => void): Promise<Tools> {
  const folder = resolve(process.env['SDK_CACHE'] ?? DEFAULT_FOLDER);
  await mkdir(folder, { recursive: true });
  // Virtual environments cannot be moved.
  await once(join(folder, 'python'), `boto3==${BOTO3} ${MOTO.join(' ')} in ${folder}`, say, async (python) => {
    await runOrThrow(findPython(), ['-m', 'venv', python]);
    await runOrThrow(join(python, 'bin/pip'), ['install', '--quiet', `boto3==${BOTO3}`, ...MOTO]);
  });
  await once(join(folder, 'java'), `the Java programs ${hashSources()}`, say, async (java) => {
    await runOrThrow('mvn', [
      '-q',
      '-B',
      '-f',
      join(JAVA_SOURCES, 'pom.xml'),
      `-Dbuild.folder=${java}`,
      'clean',
      'package',
    ]);
  });
  const classPath = [join(folder, 'java/sdk.jar'), join(folder, 'java/lib/*')].join(delimiter);
  const bin = join(folder, 'python/bin');
  return { python: join(bin, 'python'), motoServer: join(bin, 'moto_server'), java: ['-cp', classPath] };
}

/** An interrupted installation is started again. */
async function once(
  folder: string,
  contents: string,
  say: (line: string) => void,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const done = `${folder}.installed`;
  if (existsSync(done) && readFileSync(done, 'utf8') === contents) return;
  say(`installing ${contents}`);
  rmSync(done, { force: true });
  rmSync(folder, { recursive: true, force: true });
  await fill(folder);
  writeFileSync(done, contents);
}

function hashSources(): string {
  const hash = createHash('sha256');
  const entries = readdirSync(JAVA_SOURCES, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function findPython(): string {
  return process.env['PYTHON'] ?? 'python3';
}

async function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  const result = await runProgram(program, args).catch(() => undefined);
  return result?.exitCode === 0;
}
