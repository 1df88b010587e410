// Builds the Java harness into test/oracle/build when its sources changed, and says how to start it. Needs JDK 17 and Maven.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAVA = fileURLToPath(new URL('java', import.meta.url));
const BUILD = fileURLToPath(new URL('build', import.meta.url));
const STAMP = join(BUILD, 'stamp');

/** Whether this machine can build and run the harness. */
export function hasJavaTools(): boolean {
  return ['java', 'mvn'].every((tool) => succeeds(tool, ['-version']));
}

/** The arguments of `java` that start the harness, built first if need be. */
export function buildHarness(): readonly string[] {
  const stamp = sourceHash();
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) {
    execFileSync('mvn', ['-q', '-B', '-f', join(JAVA, 'pom.xml'), 'clean', 'package'], { stdio: ['ignore', 2, 2] });
    writeFileSync(STAMP, stamp);
  }
  return ['-cp', [join(BUILD, 'oracle.jar'), join(BUILD, 'lib', '*')].join(delimiter), 'oracle.Main'];
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const entries = readdirSync(JAVA, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
