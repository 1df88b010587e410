// Clients that OpenAPI Generator makes in Java (okhttp-gson) and Go: compiled, and run on responses with numbers that 32 bits do not hold;
// they send an object.
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runOrThrow } from '../deploy/run-program.ts';
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
  'PutRecordRequest {"Data":{"temperature":21.5},"PartitionKey":"key"}',
];

let folder: string;
let document: string;
let responses: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openapi-generator-'));
  document = await writeDocument('all', folder);
  responses = [join(folder, 'records.json'), join(folder, 'summary.json')];
  await writeFile(join(folder, 'records.json'), JSON.stringify(RECORDS));
  await writeFile(join(folder, 'summary.json'), JSON.stringify(SUMMARY));
});
afterAll(() => rm(folder, { recursive: true }));

it('Java reads large counts and times without loss', async () => {
  const project = join(folder, 'java');
  await generateClient('java', document, project);
  const classPath = [join(TOOLS.javaLibraries, '*'), join(project, 'classes')].join(delimiter);
  const sources = await listJava(join(project, 'src/main/java'));
  const program = join(CLIENTS, 'ReadRecords.java');
  await runOrThrow('javac', ['-nowarn', '-d', join(project, 'classes'), '-cp', classPath, ...sources, program]);
  const output = await runOrThrow('java', ['-cp', classPath, 'ReadRecords', ...responses]);
  expect(output.trim().split('\n')).toEqual(READ);
});

it('Go reads large counts and times without loss', async () => {
  const project = join(folder, 'go');
  await generateClient('go', document, project);
  await mkdir(join(project, 'cmd'));
  await copyFile(join(CLIENTS, 'read_records.go'), join(project, 'cmd/main.go'));
  const output = await runOrThrow('go', ['run', './cmd', ...responses], { cwd: project });
  expect(output.trim().split('\n')).toEqual(READ);
});

async function listJava(root: string): Promise<string[]> {
  const files = await readdir(root, { recursive: true });
  return files.filter((file) => file.endsWith('.java')).map((file) => join(root, file));
}
