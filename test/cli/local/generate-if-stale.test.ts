// What `npm start` does to spec/ when a source of it is newer: never silently, and with the flags it was generated with.
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EXIT } from '../../../cli/io/exit-code.ts';
import { generateIfStale } from '../../../cli/local/generate-if-stale.ts';
import { run } from '../../../cli/program.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { createTestIo } from '../../support/test-io.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const WROTE = 'wrote spec/openapi.yaml because its sources are newer';

let folder: string;
let document: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stale-'));
  document = join(folder, 'spec', 'openapi.yaml');
  cpSync(join(ROOT, 'templates'), join(folder, 'templates'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** With a document that is a minute older than the templates. */
async function generateLongAgo(...flags: string[]): Promise<void> {
  expect(await run(['generate', ...flags], createTestIo(folder))).toBe(EXIT.ok);
  const then = new Date(Date.now() - 60_000);
  utimesSync(document, then, then);
}

function editTemplate(statement = '#set($edited = true)'): void {
  const file = join(folder, 'templates', 'put-record.request.json.vtl');
  writeFileSync(file, `${statement}\n${readFileSync(file, 'utf8')}`);
}

async function start(): Promise<string[]> {
  const io = createTestIo(folder);
  await generateIfStale(io, document);
  expect(io.outLines).toEqual([]);
  return io.errLines;
}

const read = () => readFileSync(document, 'utf8');
const paths = () => Object.keys((readDocument(read(), document).value as { paths: object }).paths);

it('leaves a document alone that is as new as its sources', async () => {
  await generateLongAgo('--routes', 'write');
  utimesSync(document, new Date(), new Date());
  const before = read();
  editTemplate();
  expect([await start(), read()]).toEqual([[], before]);
});

it('says which file it wrote, and why', async () => {
  await generateLongAgo();
  editTemplate();
  expect(await start()).toEqual([WROTE]);
  expect(read()).toContain('#set($edited = true)');
  expect(await start()).toEqual([]);
});

it('says nothing when the document comes out the same, and does not generate it again', async () => {
  await generateLongAgo();
  expect(await start()).toEqual([]);
  editTemplate();
  expect(await start()).toEqual([]);
});

it('keeps the flags that the document was generated with, and says so', async () => {
  await generateLongAgo('--routes', 'put-record', '--partial-failure-status', '200');
  editTemplate();
  expect(await start()).toEqual([
    '--routes put-record overrides the default (write,read) for this run.',
    '--partial-failure-status 200 overrides the default (207) for this run.',
    'partialFailureStatus has no effect: no route writes batches.',
    WROTE,
    'spec/ keeps the flags it was generated with: --routes put-record --partial-failure-status 200. To drop them, run npm run generate.',
  ]);
  expect(read()).toContain('#set($edited = true)');
  expect(paths()).toEqual(['/streams/{stream-name}/record']);
  expect(
    await run(
      ['generate', '--check', '--routes', 'put-record', '--partial-failure-status', '200'],
      createTestIo(folder),
    ),
  ).toBe(EXIT.ok);
});

it('takes a newer options file and keeps the flags', async () => {
  await generateLongAgo('--routes', 'put-record');
  writeFileSync(join(folder, 'spec', 'options.yaml'), 'routes: read\nrecord: {newline: on}\n');
  expect((await start())[0]).toBe('--routes put-record overrides spec/options.yaml (read) for this run.');
  expect(paths()).toEqual(['/streams/{stream-name}/record']);
  expect(read()).toContain('ends with a newline');
});

it.each([
  ['a template is wrong', () => editTemplate('$input.body'), 'not-generated'],
  ['an option is wrong', () => writeFileSync(join(folder, 'spec', 'options.yaml'), 'paths: x\n'), 'unknown-option'],
  [
    'a flag that it was generated with is gone',
    () => {
      writeFileSync(document, read().replace('--routes', '--paths'));
      const then = new Date(Date.now() - 60_000);
      utimesSync(document, then, then);
    },
    'unknown-option',
  ],
])('ends with an error, and leaves the document as it was, when %s', async (_what, spoil, code) => {
  await generateLongAgo('--routes', 'write');
  spoil();
  const before = read();
  const error: unknown = await start().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect([error, read()]).toMatchObject([{ code }, before]);
});

it('does nothing in a folder that has no templates', async () => {
  rmSync(join(folder, 'templates'), { recursive: true });
  expect(await start()).toEqual([]);
});
