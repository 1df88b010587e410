// What the suite installs from npm, PyPI and Maven Central, and where. Go and a JDK with Maven have to be there already.
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runOrThrow, runProgram } from '../deploy/run-program.ts';
import { createVenv, installNpm, type Part } from '../support/install-parts.ts';
import { writeDocument } from './documents.ts';

const NPM = [
  'openapi-typescript@7.13.0',
  'openapi-fetch@0.17.0',
  '@redocly/cli@2.77.0',
  '@stoplight/spectral-cli@6.16.3',
  // Contains the JSON Schema of SARIF 2.1.0 as OASIS published it (MIT).
  '@microsoft/jest-sarif@1.0.0-beta.0',
];
const SCHEMATHESIS = 'schemathesis==4.32.5';
const OPENAPI_GENERATOR = 'org.openapitools:openapi-generator-cli:7.25.0';
const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/** `$CONSUMERS_CACHE`, by default `.cache/consumers` in the repository. */
export const FOLDER = resolve(process.env['CONSUMERS_CACHE'] ?? join(import.meta.dirname, '../../.cache/consumers'));

/** Where programs and libraries are, once they are installed. */
export const TOOLS = {
  /** Programs below it find the packages of npm. */
  npm: join(FOLDER, 'npm'),
  openapiTypescript: join(FOLDER, 'npm/node_modules/.bin/openapi-typescript'),
  redocly: join(FOLDER, 'npm/node_modules/.bin/redocly'),
  spectral: join(FOLDER, 'npm/node_modules/.bin/spectral'),
  sarifSchema: join(FOLDER, 'npm/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
  schemathesis: join(FOLDER, 'python/venv/bin/schemathesis'),
  generatorJar: join(FOLDER, 'java', `${OPENAPI_GENERATOR.split(':').slice(1).join('-')}.jar`),
  /** The libraries of a generated Java client. */
  javaLibraries: join(FOLDER, 'java/lib'),
} as const;

export const PARTS: readonly Part[] = [
  { name: 'npm', contents: NPM.join(' '), install: (folder) => installNpm(folder, NPM) },
  { name: 'python', contents: SCHEMATHESIS, install: installPython },
  { name: 'java', contents: OPENAPI_GENERATOR, install: installJava },
];

/** Every program that the suite does not install, and the package that Debian has it in. */
const NEEDED = { go: 'golang', java: 'default-jdk-headless', javac: 'default-jdk-headless', mvn: 'maven' } as const;

/** @throws an error that names what is missing, and how to get it. */
export async function requirePrograms(): Promise<void> {
  const missing: string[] = [];
  for (const program of Object.keys(NEEDED) as (keyof typeof NEEDED)[]) {
    const found = await runProgram(program, [program === 'go' ? 'version' : '-version']).catch(() => undefined);
    if (found?.exitCode !== 0) missing.push(program);
  }
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((program) => NEEDED[program as keyof typeof NEEDED]))];
  throw new Error(`Not found: ${missing.join(', ')}. On Debian: apt-get install ${packages.join(' ')}.`);
}

/** Runs OpenAPI Generator on a document. `output` must not exist. */
export async function generateClient(generator: 'go' | 'java', document: string, output: string): Promise<void> {
  const args = ['-jar', TOOLS.generatorJar, 'generate', '-i', document, '-g', generator, '-o', output];
  await runOrThrow('java', args);
}

async function installPython(folder: string): Promise<void> {
  await runOrThrow(await createVenv(folder), ['install', '--quiet', SCHEMATHESIS]);
}

/** The environment of this process, and more. */
export function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...(Object.fromEntries(own) as Record<string, string>), ...more };
}

/** The generator, and the libraries that the project it generates names; those depend on its version alone. */
async function installJava(folder: string): Promise<void> {
  const repository = `-Dmaven.repo.local=${join(folder, 'repository')}`;
  const maven = (...args: string[]) => runOrThrow('mvn', ['--quiet', '--batch-mode', repository, ...args]);
  await maven(`${DEPENDENCY_PLUGIN}:copy`, `-Dartifact=${OPENAPI_GENERATOR}`, `-DoutputDirectory=${folder}`);
  const project = join(folder, 'project');
  await generateClient('java', await writeDocument('default', join(folder, 'documents')), project);
  const goal = `${DEPENDENCY_PLUGIN}:copy-dependencies`;
  await maven(
    '-f',
    join(project, 'pom.xml'),
    goal,
    '-DincludeScope=compile',
    `-DoutputDirectory=${TOOLS.javaLibraries}`,
  );
  await rm(project, { recursive: true });
}
