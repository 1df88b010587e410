import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../cli/io/exit-code.ts';
import { run } from '../../cli/program.ts';
import { createTestIo } from '../support/test-io.ts';

const root = new URL('../..', import.meta.url).pathname;

describe('generate', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'generate-'));
    cpSync(join(root, 'templates'), join(folder, 'templates'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function generate(...args: string[]) {
    const io = createTestIo(folder);
    return { code: await run(['generate', ...args], io), ...io };
  }

  it('writes both files, then says that they are unchanged', async () => {
    const first = await generate();
    expect(first.code).toBe(EXIT.ok);
    expect(first.outLines.slice(0, 2)).toEqual(['wrote spec/openapi.yaml', 'wrote spec/policy.yaml']);
    const second = await generate();
    expect(second.outLines.slice(0, 2)).toEqual(['unchanged spec/openapi.yaml', 'unchanged spec/policy.yaml']);
    expect(readdirSync(join(folder, 'spec'))).toEqual(['openapi.yaml', 'policy.yaml']);
  });

  it.each([
    [[], 'read and write'],
    [['--routes', 'write'], 'write'],
    [['--routes', 'read,put-record,discovery'], 'read, write and describe'],
    [['--routes', 'list-shards'], 'describe'],
  ])('says last what anyone can do with the stream: %j', async (args, verbs) => {
    const { outLines } = await generate(...args);
    expect(outLines.at(-1)).toBe(`There is no auth: anyone who learns the URL can ${verbs} the stream.`);
  });

  it('fails with --check while a file is missing or stale, names the command, and writes nothing', async () => {
    expect(await generate('--check')).toMatchObject({
      code: EXIT.findings,
      errLines: [
        'spec/openapi.yaml is stale: run npm run generate and commit the result.',
        'spec/policy.yaml is stale: run npm run generate and commit the result.',
      ],
    });
    expect(readdirSync(folder)).toEqual(['templates']);
    await generate();
    writeFileSync(join(folder, 'spec', 'policy.yaml'), '# edited\n');
    const stale = await generate('--check');
    expect(stale.code).toBe(EXIT.findings);
    expect(stale.errLines).toEqual(['spec/policy.yaml is stale: run npm run generate and commit the result.']);
  });

  it('prefers a flag to the options file', async () => {
    await generate();
    writeFileSync(join(folder, 'spec', 'options.yaml'), 'routes: write\n');
    expect((await generate('--check')).code).toBe(EXIT.findings);
    expect((await generate('--check', '--routes', 'write,read')).code).toBe(EXIT.ok);
  });

  it('writes nothing when the check finds an error, and says where', async () => {
    writeFileSync(join(folder, 'templates', 'put-record.request.json.vtl'), '');
    const { code, errLines } = await generate();
    expect(code).toBe(EXIT.findings);
    expect(errLines[0]).toMatch(/^spec\/openapi\.yaml:\d+:\d+: error /);
    expect(errLines.at(-1)).toContain('Nothing was written');
    expect(readdirSync(folder)).toEqual(['templates']);
  });

  it('cannot write below a file, and says so', async () => {
    writeFileSync(join(folder, 'spec'), 'not a folder');
    const { code, errLines } = await generate('--routes', 'write');
    expect(code).toBe(EXIT.usage);
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toContain(join(folder, 'spec'));
  });

  it('mends the one file that an edit spoilt', async () => {
    await generate();
    const file = join(folder, 'spec', 'openapi.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('putRecord', 'writeRecord'));
    const { outLines } = await generate();
    expect(outLines.slice(0, 2)).toEqual(['wrote spec/openapi.yaml', 'unchanged spec/policy.yaml']);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each([
    ['is missing', 'get-records.request.json.vtl', null],
    ['is no UTF-8', 'error.502.vtl', Buffer.from([0xc3, 0x28])],
    ['belongs to no route', 'delete-stream.request.json.vtl', Buffer.from('{}')],
  ])('ends with one line, exit 2 and nothing written when a template %s', async (_what, name, content) => {
    const file = join(folder, 'templates', name);
    if (content) writeFileSync(file, content);
    else rmSync(file);
    const { code, outLines, errLines } = await generate();
    expect([code, outLines]).toEqual([EXIT.usage, []]);
    expect(errLines).toEqual([expect.stringContaining(`error: ${file}: `)]);
    expect(readdirSync(folder)).toEqual(['templates']);
  });

  it('ends with file and line, exit 2 and nothing written when an option is wrong', async () => {
    mkdirSync(join(folder, 'spec'));
    writeFileSync(join(folder, 'spec', 'options.yaml'), '# mine\npartialFailureStatus: 202\n');
    const { code, outLines, errLines } = await generate();
    expect([code, outLines]).toEqual([EXIT.usage, []]);
    expect(errLines).toEqual([
      expect.stringMatching(/spec\/options\.yaml:2:\d+: .*partialFailureStatus.*202.*207 or 200/),
    ]);
    expect(readdirSync(join(folder, 'spec'))).toEqual(['options.yaml']);
  });
});
