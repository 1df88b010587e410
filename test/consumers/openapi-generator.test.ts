// Clients that OpenAPI Generator makes in Java (okhttp-gson) and Go: compiled, and run on responses with numbers that 32 bits do not hold.
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ProgramResult, runOrThrow, runProgram } from '../deploy/run-program.ts';
import { type OptionSet, writeDocument } from './documents.ts';
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

let folder: string;
let responses: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openapi-generator-'));
  responses = [join(folder, 'records.json'), join(folder, 'summary.json')];
  await writeFile(join(folder, 'records.json'), JSON.stringify(RECORDS));
  await writeFile(join(folder, 'summary.json'), JSON.stringify(SUMMARY));
});
afterAll(() => rm(folder, { recursive: true }));

it('Java reads large counts and times without loss, with the client of the reading routes', async () => {
  const { classPath, exitCode, output } = await compileJava('reading', [join(CLIENTS, 'ReadRecords.java')]);
  expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
  const read = await runOrThrow('java', ['-cp', classPath, 'ReadRecords', ...responses]);
  expect(read.trim().split('\n')).toEqual(READ);
});

// docs/linters.md says so, and what to do; this fails when it is no longer true.
it('Java does not compile the client of the writing routes, for a name that the generator writes', async () => {
  const { exitCode, output } = await compileJava('all', []);
  const errors = output.split('\n').filter((line) => line.includes(': error:'));
  expect(exitCode).not.toBe(0);
  expect(errors.filter((line) => !/PutRecord\w*Data\.java/.test(line))).toEqual([]);
  expect(output).toContain('adapterMap<String, Object>');
});

it('Go reads large counts and times without loss', async () => {
  const project = join(folder, 'go');
  await generateClient('go', await writeDocument('all', folder), project);
  await mkdir(join(project, 'cmd'));
  await copyFile(join(CLIENTS, 'read_records.go'), join(project, 'cmd/main.go'));
  const output = await runOrThrow('go', ['run', './cmd', ...responses], { cwd: project });
  expect(output.trim().split('\n')).toEqual(READ);
});

async function compileJava(
  name: OptionSet,
  programs: readonly string[],
): Promise<ProgramResult & { classPath: string }> {
  const project = join(folder, `java-${name}`);
  await generateClient('java', await writeDocument(name, folder), project);
  const root = join(project, 'src/main/java');
  const files = await readdir(root, { recursive: true });
  const sources = files.filter((file) => file.endsWith('.java')).map((file) => join(root, file));
  const classes = join(project, 'classes');
  const classPath = [join(TOOLS.javaLibraries, '*'), classes].join(delimiter);
  const result = await runProgram('javac', ['-nowarn', '-d', classes, '-cp', classPath, ...sources, ...programs]);
  return { ...result, classPath };
}
