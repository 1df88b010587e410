// Clients that OpenAPI Generator makes in Java (okhttp-gson) and Go: compiled, run on responses with numbers that 32 bits do not hold, and
// used to send objects.
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ProgramResult, runOrThrow, runProgram } from '../deploy/run-program.ts';
import { writeDocument } from './documents.ts';
import { generateClient, TOOLS } from './tools.ts';

const CLIENTS = join(import.meta.dirname, 'clients');

/** A consumer that is 35 days behind, and times with milliseconds. No partition key: the stream distributes its records by itself. */
const RECORDS = {
  MillisBehindLatest: 3_000_000_000,
  NextShardIterator: 'next',
  Records: [{ ApproximateArrivalTimestamp: 1795367871.542, Data: 'eA==', SequenceNumber: '1', EncryptionType: 'NONE' }],
};
const SUMMARY = {
  StreamDescriptionSummary: {
    StreamName: 'my-stream',
    StreamARN: 'arn:aws:kinesis:us-east-1:111122223333:stream/my-stream',
    StreamStatus: 'ACTIVE',
    StreamCreationTimestamp: 1795367871.542,
    OpenShardCount: 1,
    RetentionPeriodHours: 8760,
  },
};
const READ = [
  'MillisBehindLatest 3000000000',
  'NextShardIterator next',
  'ApproximateArrivalTimestamp 1795367871.542',
  'StreamCreationTimestamp 1795367871.542',
];

/** The programs send this object with each writing route. */
const OBJECT = { temperature: 21.5, at: { floor: '2' } };
const SENT = [
  ['PutRecord', { Data: OBJECT, PartitionKey: 'key' }],
  ['PutRecords', { records: [{ data: OBJECT, 'partition-key': 'key' }] }],
];

let folder: string;
let responses: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openapi-generator-'));
  responses = [join(folder, 'records.json'), join(folder, 'summary.json')];
  await writeFile(join(folder, 'records.json'), JSON.stringify(RECORDS));
  await writeFile(join(folder, 'summary.json'), JSON.stringify(SUMMARY));
});
afterAll(() => rm(folder, { recursive: true }));

it('Java reads large counts and times without loss, and sends objects', async () => {
  const { classPath, exitCode, output } = await compileJava(join(CLIENTS, 'UseClient.java'));
  expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
  expectUse(await runOrThrow('java', ['-cp', classPath, 'UseClient', ...responses]));
});

it('Go reads large counts and times without loss, and sends objects', async () => {
  const project = join(folder, 'go');
  await generateClient('go', await writeDocument('all', folder), project);
  await mkdir(join(project, 'cmd'));
  await copyFile(join(CLIENTS, 'use_client.go'), join(project, 'cmd/main.go'));
  expectUse(await runOrThrow('go', ['run', './cmd', ...responses], { cwd: project }));
});

function expectUse(output: string): void {
  const lines = output.trim().split('\n');
  expect(lines.slice(0, READ.length)).toEqual(READ);
  const sent = lines.slice(READ.length).map((line) => /^(\w+) (.*)$/.exec(line)?.slice(1) ?? [line]);
  expect(sent.map(([action, body = '']) => [action, JSON.parse(body)])).toEqual(SENT);
}

async function compileJava(program: string): Promise<ProgramResult & { classPath: string }> {
  const project = join(folder, 'java');
  await generateClient('java', await writeDocument('all', folder), project);
  const root = join(project, 'src/main/java');
  const files = await readdir(root, { recursive: true });
  const sources = files.filter((file) => file.endsWith('.java')).map((file) => join(root, file));
  const classes = join(project, 'classes');
  const classPath = [join(TOOLS.javaLibraries, '*'), classes].join(delimiter);
  const result = await runProgram('javac', ['-nowarn', '-d', classes, '-cp', classPath, ...sources, program]);
  return { ...result, classPath };
}
