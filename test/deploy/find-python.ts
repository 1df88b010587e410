// Finds a Python that LocalStack runs on. Installs none.
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

// 3.11 and 3.12 start LocalStack 4.14.0, but CloudFormation (PEP 695) or S3 (warnings.deprecated) then responds with 500.
const SUITABLE = /^3\.13$/;

/**
 * The first Python 3.13 of: `$PYTHON`, python3.13 and python3 on the path, the versions of pyenv.
 * @throws an error that says what to install when there is none.
 */
export async function findPython(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const candidates = [env['PYTHON'], 'python3.13', 'python3', ...(await pyenvPythons(env))];
  for (const candidate of candidates) {
    if (candidate && SUITABLE.test(await versionOf(candidate))) return candidate;
  }
  throw new Error(
    'This suite needs Python 3.13 with its venv module, which was not found. ' +
      'Debian 13: apt-get install python3-venv. Elsewhere: pyenv install 3.13, or uv python install 3.13. ' +
      'An interpreter that is not on the path can be named in the environment variable PYTHON.',
  );
}

async function pyenvPythons(env: NodeJS.ProcessEnv): Promise<string[]> {
  const versions = join(env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const names = await readdir(versions).catch(() => []);
  return names.toSorted().map((name) => join(versions, name, 'bin', 'python3'));
}

/** `3.13`, or an empty string when it does not run or cannot create virtual environments. */
async function versionOf(python: string): Promise<string> {
  const script = 'import sys, ensurepip, venv; print("%d.%d" % sys.version_info[:2])';
  const result = await runProgram(python, ['-c', script]).catch(() => undefined);
  return result?.exitCode === 0 ? result.output.trim() : '';
}
