// The package as npm packs it, unpacked into an empty folder whose node_modules has its dependencies and nothing else of this clone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ROOT = new URL('../..', import.meta.url).pathname;

export interface PackedPackage {
  /** Where a person would have run `npm install apigw-kinesis`. */
  readonly folder: string;
  /** The installed package. */
  readonly installed: string;
  readonly manifest: Manifest;
  /** Paths of its files, from its root. */
  readonly files: readonly string[];
  readonly remove: () => void;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

/**
 * Builds and packs. No network: the dependencies that its package.json names are links to those of this clone.
 * @param types packages for the compiler alone
 */
export function packPackage(types: readonly string[]): PackedPackage {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  run('npm', 'pack', '--pack-destination', folder);
  const [tarball = ''] = readdirSync(folder);
  run('tar', '-xzf', join(folder, tarball), '-C', folder);
  rmSync(join(folder, tarball));
  const manifest = JSON.parse(readFileSync(join(folder, 'package', 'package.json'), 'utf8')) as Manifest;
  const installed = join(folder, 'node_modules', manifest.name);
  mkdirSync(dirname(installed), { recursive: true });
  renameSync(join(folder, 'package'), installed);
  for (const name of [...Object.keys(manifest.dependencies), ...types]) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
  const files = readdirSync(installed, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  return { folder, installed, manifest, files, remove: () => rmSync(folder, { recursive: true }) };
}

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
}
