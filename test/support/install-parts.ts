// Installs the tools of a suite into its cache folder, once: each part again when what it consists of changes, or when it was interrupted.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPython } from '../deploy/find-python.ts';
import { runOrThrow } from '../deploy/run-program.ts';

export interface Part {
  /** The folder within the cache, which the part has to itself. */
  readonly name: string;
  /** Names and versions; a part is installed again when this changes. */
  readonly contents: string;
  /** Installs into the folder, which does not exist yet. */
  readonly install: (folder: string) => Promise<void>;
}

/** Installs what is missing. A complete part is reused. */
export async function installParts(folder: string, parts: readonly Part[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, contents, install } of parts) {
    // Virtual environments cannot be moved.
    const version = `${contents} in ${folder}`;
    const done = join(folder, `${name}.installed`);
    if ((await readFile(done, 'utf8').catch(() => '')) === version) continue;
    console.log(`installing ${name}: ${version}`);
    await rm(join(folder, name), { recursive: true, force: true });
    await install(join(folder, name));
    await writeFile(`${done}.new`, version);
    await rename(`${done}.new`, done);
  }
}

/** Makes a virtual environment of Python in `folder`/venv. @returns its pip. @throws an error that says what to install without Python 3.13. */
export async function createVenv(folder: string): Promise<string> {
  const venv = join(folder, 'venv');
  await runOrThrow(await findPython(), ['-m', 'venv', venv]);
  return join(venv, 'bin/pip');
}

/** Installs npm packages, as `name@version`, into `folder`/node_modules. */
export async function installNpm(folder: string, packages: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await runOrThrow('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, ...packages]);
}
