// openapi-typescript and openapi-fetch: a program compiles with --strict, sends objects and follows the iterators.
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runOrThrow, runProgram } from '../deploy/run-program.ts';
import { type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { writeDocument } from './documents.ts';
import { TOOLS } from './tools.ts';

const TSC = new URL('../../node_modules/typescript/bin/tsc', import.meta.url).pathname;
const FLAGS = ['--strict', '--noEmit', '--target', 'es2023', '--module', 'nodenext', '--skipLibCheck'];
const NODE_TYPES = ['--types', 'node', '--typeRoots', new URL('../../node_modules/@types', import.meta.url).pathname];

let folder: string;
let gateway: LocalGateway;
beforeAll(async () => {
  // Below the packages, so that they are found.
  folder = await mkdtemp(join(TOOLS.npm, 'session-'));
  const document = await writeDocument('all', folder);
  await copyFile(join(import.meta.dirname, 'clients/session.ts'), join(folder, 'session.ts'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  await runOrThrow(TOOLS.openapiTypescript, [document, '--output', join(folder, 'api.ts')]);
  gateway = await startLocalGateway({ spec: document, streams: ['my-stream'] });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

it('a program compiles that sends objects and follows NextShardIterator, and five mistakes do not', async () => {
  const allow = ['--allowImportingTsExtensions', join(folder, 'session.ts')];
  const { exitCode, output } = await runProgram(process.execPath, [TSC, ...FLAGS, ...NODE_TYPES, ...allow]);
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' });
});

it('it reads back the objects that it sent', async () => {
  const tsx = import.meta.resolve('tsx');
  const output = await runOrThrow(process.execPath, ['--import', tsx, join(folder, 'session.ts'), gateway.url.href]);
  expect(JSON.parse(output)).toEqual([{ temperature: 21.5, tags: ['indoor'] }, { nested: { deep: true } }]);
});
