// Runs the command line of a clone: compiles the sources when one of them has changed, and then starts them (docs/decisions/0070).
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache');
/** A change of one of these is a change of what is compiled. */
const SOURCES = ['cli', 'generator', 'lib', 'package-lock.json'];
/** Older ones are deleted. More than one, because a command that has been running for days may still load a part of its own. */
const KEPT = 20;

const compiled = join(CACHE, `cli-${hashOf(SOURCES.flatMap((source) => listFiles(join(ROOT, source))))}`);
if (!existsSync(compiled)) await compile(compiled);
// The stack trace of a defect names the sources.
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(compiled, 'main.mjs')).href);

/** @param {string} path @returns {string[]} the files in a folder, or the file itself */
function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => listFiles(join(path, name)));
}

/** @param {string[]} files */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder is there as a whole or not at all: two commands may start at once */
async function compile(folder) {
  const { buildSync } = await import('esbuild').catch(() => {
    console.error('error: The compiler is not installed. Run npm ci without --omit=dev.');
    process.exit(2);
  });
  const unfinished = `${folder}.${process.pid}`;
  try {
    buildSync({
      entryPoints: [join(ROOT, 'cli/main.ts')],
      outdir: unfinished,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
      sourcemap: true,
      sourcesContent: false,
    });
    renameSync(unfinished, folder);
    deleteOld();
  } catch {
    // Another command was faster, or the sources have an error, which esbuild has printed.
    if (!existsSync(folder)) process.exit(1);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function deleteOld() {
  const folders = readdirSync(CACHE)
    .filter((name) => /^cli-[0-9a-f]{16}$/.test(name))
    .map((name) => ({ path: join(CACHE, name), time: statSync(join(CACHE, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of folders.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
