// Installs one version of botocore into a cache folder and reads its service descriptions. Needs Python once; changes nothing else.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ScriptError } from './script-error.ts';

/**
 * Installs it in a Python virtual environment, unless it is there already.
 * @param env with `PATH`, and `PYTHON` when the interpreter is not on it.
 * @returns the folder of botocore's data.
 * @throws ScriptError without Python, or when the version cannot be installed.
 */
export function installBotocore(version: string, cacheFolder: string, env: NodeJS.ProcessEnv = process.env): string {
  const folder = join(cacheFolder, `botocore-${version}`);
  const site = join(folder, 'site');
  if (!existsSync(site)) {
    const python = findPython(env);
    rmSync(folder, { recursive: true, force: true });
    const venv = join(folder, 'venv');
    runOrThrow(python, ['-m', 'venv', venv], env, 'A virtual environment could not be created');
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'];
    const args = [...pip, '--target', `${site}.new`, `botocore==${version}`];
    runOrThrow(join(venv, 'bin/python'), args, env, `botocore ${version} could not be installed`);
    // Complete or absent, even when interrupted.
    renameSync(`${site}.new`, site);
  }
  return join(site, 'botocore/data');
}

/** @param path of a service and its version: `kinesis/2013-12-02`. */
export function readServiceJson(dataFolder: string, path: string): unknown {
  const file = join(dataFolder, path, 'service-2.json.gz');
  if (!existsSync(file))
    throw new ScriptError(`This botocore does not have ${path}/service-2.json.gz: see ${dataFolder}.`);
  return JSON.parse(gunzipSync(readFileSync(file)).toString());
}

function findPython(env: NodeJS.ProcessEnv): string {
  const named = env['PYTHON'];
  const candidates = named ? [named] : ['python3', 'python'];
  const python = candidates.find((name) => spawnSync(name, ['-c', 'import ensurepip, venv'], { env }).status === 0);
  if (python !== undefined) return python;
  throw new ScriptError(
    'Python 3 with its venv module was not found. Install it (on Debian: apt-get install python3-venv), or set PYTHON to its path.',
  );
}

function runOrThrow(file: string, args: readonly string[], env: NodeJS.ProcessEnv, message: string): void {
  const { status, stderr, error } = spawnSync(file, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new ScriptError(`${message}: ${(error?.message ?? stderr).trim()}`);
}
