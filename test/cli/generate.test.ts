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

  it('writes its files, then says that they are unchanged', async () => {
    const first = await generate();
    expect(first.code).toBe(EXIT.ok);
    expect(first.outLines.slice(0, -1)).toEqual([
      'wrote spec/openapi.yaml',
      'wrote spec/policy.yaml',
      'wrote spec/policy.production.yaml',
      'wrote spec/stack.yaml',
      'wrote spec/options.schema.json',
    ]);
    const second = await generate();
    expect(second.outLines.slice(0, -1)).toEqual([
      'unchanged spec/openapi.yaml',
      'unchanged spec/policy.yaml',
      'unchanged spec/policy.production.yaml',
      'unchanged spec/stack.yaml',
      'unchanged spec/options.schema.json',
    ]);
    expect(readdirSync(join(folder, 'spec'))).toEqual([
      'openapi.yaml',
      'options.schema.json',
      'policy.production.yaml',
      'policy.yaml',
      'stack.yaml',
    ]);
  });

  it.each([
    [[], 'read and write'],
    [['--routes', 'write'], 'write'],
    [['--routes', 'read,put-record,discovery'], 'read, write, and describe'],
    [['--routes', 'list-shards'], 'describe'],
  ])('says last what anyone can do with the stream: %j', async (args, verbs) => {
    const { outLines } = await generate(...args);
    expect(outLines.at(-1)).toBe(`There is no authorization: anyone who learns the URL can ${verbs} the stream.`);
  });

  it.each([
    [['--auth', 'iam'], [/^To read and write the stream, a caller needs AWS credentials /]],
    [
      ['--auth-write', 'api-key'],
      [/^To write the stream, .* x-api-key\.$/, /^Anyone who learns the URL can read the stream\.$/],
    ],
    [
      ['--auth', 'cognito', '--auth-read', 'lambda'],
      [
        / user pool /,
        / Lambda authorizer\./,
        /^Deploy it with: sam deploy --parameter-overrides UserPoolArn=arn:\S+ AuthorizerFunctionArn=arn:\S+$/,
        /^Without these parameters, the deployment fails with "Fn::Select cannot select nonexistent value", or .*import/,
      ],
    ],
    [
      ['--auth', 'lambda'],
      [/ Lambda authorizer\.$/, /^Deploy it with: /, /^Without this parameter, the deployment fails with /],
    ],
    [
      ['--auth', 'lambda', '--auth-api-key', 'required', '--auth-api-key-source', 'authorizer'],
      [/ a credential for the Lambda authorizer, which returns an API key\.$/, /^Deploy it with: /, /^Without /],
    ],
  ])('says last who may call, and which parameters the deployment needs: %j', async (args, lines) => {
    const { code, outLines } = await generate(...args);
    expect(code).toBe(EXIT.ok);
    expect(outLines.slice(5)).toEqual(lines.map((line) => expect.stringMatching(line)));
  });

  it.each([
    [['--auth', 'api-key', '--auth-api-key', 'required'], 'requires the same key'],
    [['--auth-api-key', 'required'], 'For the key alone, set auth to api-key.'],
    [
      ['--auth', 'iam', '--auth-api-key', 'required', '--auth-api-key-source', 'authorizer'],
      'only a Lambda authorizer returns API keys',
    ],
  ])('refuses the contradiction of %j', async (args, message) => {
    const { code, errLines } = await generate(...args);
    expect([code, errLines]).toEqual([EXIT.usage, [expect.stringContaining(message)]]);
  });

  it.each([
    [
      ['--lambda-ttl-seconds', '0', '--auth', 'iam'],
      ['lambda.ttlSeconds has no effect: no route has the authorization lambda.'],
    ],
    [
      ['--cognito-scopes', 'a', '--auth-read', 'cognito', '--routes', 'write'],
      [
        'auth.read has no effect: the API has no route that it is about.',
        'cognito.scopes has no effect: no route has the authorization cognito.',
      ],
    ],
    [
      ['--routes', 'events', '--events-partition-key', 'body:$.user.id'],
      [
        'POST /streams/{stream-name}/events/batch does not read body:$.user.id: its partition keys are the request id and the index of the line.',
      ],
    ],
    [
      ['--events-partition-key', 'source-ip'],
      ['events.partitionKey has no effect: no route takes events that it is about.'],
    ],
    [['--usage-plan-rate-limit', '5'], ['usagePlan.rateLimit has no effect: no route needs an API key.']],
    [['--usage-plan-rate-limit', '5', '--auth', 'api-key'], []],
    [['--endpoint-access-mode', 'BASIC'], ['endpoint.accessMode has no effect: endpoint.securityPolicy is none.']],
    [
      ['--record-newline', 'on', '--routes', 'read'],
      ['record.newline has no effect: no route stores a record from a JSON or text body.'],
    ],
  ])('says with %j which options are without effect, and goes on', async (args, lines) => {
    const { code, errLines } = await generate(...args);
    expect(code).toBe(EXIT.ok);
    expect(errLines.filter((line) => !line.includes(' overrides '))).toEqual(lines);
  });

  it('fails with --check while a file is missing or stale, names the command, and writes nothing', async () => {
    expect(await generate('--check')).toMatchObject({
      code: EXIT.findings,
      errLines: [
        'spec/openapi.yaml is stale: run npm run generate and commit the result.',
        'spec/policy.yaml is stale: run npm run generate and commit the result.',
        'spec/policy.production.yaml is stale: run npm run generate and commit the result.',
        'spec/stack.yaml is stale: run npm run generate and commit the result.',
        'spec/options.schema.json is stale: run npm run generate and commit the result.',
      ],
    });
    expect(readdirSync(folder)).toEqual(['templates']);
    await generate();
    writeFileSync(join(folder, 'spec', 'policy.yaml'), '# edited\n');
    const stale = await generate('--check');
    expect(stale.code).toBe(EXIT.findings);
    expect(stale.errLines).toEqual(['spec/policy.yaml is stale: run npm run generate and commit the result.']);
  });

  it('prefers a flag to the options file, and says in its output and in the files that it does', async () => {
    await generate();
    writeFileSync(join(folder, 'spec', 'options.yaml'), 'routes: write\n');
    const flagged = await generate('--routes', 'write,read', '--record-newline', 'on');
    expect(flagged.code).toBe(EXIT.ok);
    expect(flagged.errLines).toEqual([
      '--routes write,read overrides spec/options.yaml (write) for this run.',
      '--record-newline on overrides the default (off) for this run.',
    ]);
    for (const name of ['openapi.yaml', 'policy.yaml', 'stack.yaml']) {
      expect(readFileSync(join(folder, 'spec', name), 'utf8').split('\n')[1]).toBe(
        '# Flags of that run: --routes write,read --record-newline on',
      );
    }
    expect((await generate('--check', '--routes', 'write,read', '--record-newline', 'on')).code).toBe(EXIT.ok);
    expect((await generate('--check')).code).toBe(EXIT.findings);
  });

  it('names the flags of --check in the command that makes the files so', async () => {
    await generate();
    const { code, errLines } = await generate('--check', '--partial-failure-status', '200');
    expect(code).toBe(EXIT.findings);
    expect(errLines).toEqual([
      '--partial-failure-status 200 overrides the default (207) for this run.',
      'spec/openapi.yaml is stale: run npm run generate -- --partial-failure-status 200 and commit the result.',
      'spec/policy.yaml is stale: run npm run generate -- --partial-failure-status 200 and commit the result.',
      'spec/policy.production.yaml is stale: run npm run generate -- --partial-failure-status 200 and commit the result.',
      'spec/stack.yaml is stale: run npm run generate -- --partial-failure-status 200 and commit the result.',
    ]);
  });

  it('says nothing of a flag that the file agrees with', async () => {
    mkdirSync(join(folder, 'spec'));
    writeFileSync(join(folder, 'spec', 'options.yaml'), 'partialFailureStatus: 200\n');
    const { errLines } = await generate('--partial-failure-status', '200', '--routes', 'read,write');
    expect(errLines).toEqual([]);
    expect((await generate('--check')).code).toBe(EXIT.ok);
  });

  it('writes nothing when the check finds an error, and says where', async () => {
    writeFileSync(join(folder, 'templates', 'put-record.request.json.vtl'), '');
    const { code, errLines } = await generate();
    expect(code).toBe(EXIT.findings);
    expect(errLines[0]).toMatch(/^templates\/put-record\.request\.json\.vtl: error /);
    expect(errLines.at(-1)).toContain('Nothing was written');
    expect(readdirSync(folder)).toEqual(['templates']);
  });

  it('names the file of the template, and the line in it, of what the check finds there', async () => {
    const file = join(folder, 'templates', 'get-records.request.json.vtl');
    const text = readFileSync(file, 'utf8');
    const unsafe = text.replace("$escape.json($input.params('Shard-Iterator'))", "$input.params('Shard-Iterator')");
    writeFileSync(file, unsafe);
    const { code, errLines } = await generate();
    expect(code).toBe(EXIT.findings);
    const line = unsafe.split('\n').findIndex((row) => row.includes('"ShardIterator"')) + 1;
    expect(errLines[0]).toMatch(
      new RegExp(`^templates/get-records\\.request\\.json\\.vtl:${line}: error template-input-unescaped: `),
    );
  });

  it('names the file of a template that cannot be parsed, once for each operation that it serves', async () => {
    writeFileSync(join(folder, 'templates', 'error.502.vtl'), '{\n#if(true)\n}\n');
    const { errLines } = await generate();
    const found = errLines.join('\n').match(/^templates\/error\.502\.vtl:\d+: error template-malformed: /gm);
    expect(found).toHaveLength(4);
  });

  it('cannot write below a file, and says so', async () => {
    writeFileSync(join(folder, 'spec'), 'not a folder');
    const { code, errLines } = await generate('--routes', 'write');
    // EX_IOERR of sysexits.h: nothing is wrong with what was asked for.
    expect(code).toBe(74);
    expect(errLines.at(-1)).toMatch(/^error: .*The file cannot be written\. /);
    expect(errLines.at(-1)).toContain(join(folder, 'spec'));
  });

  it('repairs the one file that an edit spoiled', async () => {
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
    ['is not UTF-8', 'error.502.vtl', Buffer.from([0xc3, 0x28])],
    ['does not belong to a route', 'delete-stream.request.json.vtl', Buffer.from('{}')],
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
      expect.stringMatching(/spec\/options\.yaml:2:\d+: .*partialFailureStatus.*202.*207, 200/),
    ]);
    expect(readdirSync(join(folder, 'spec'))).toEqual(['options.yaml']);
  });

  it.each([
    ['an unknown option', 'security: iam\n', 'There is no option security.'],
    ['a value in a file that is not read', undefined, 'The options are read from options.yaml, not from this file.'],
  ])('ends with one line, exit 2 and nothing written because of %s', async (_what, text, message) => {
    mkdirSync(join(folder, 'spec'));
    const name = text === undefined ? 'options.yml' : 'options.yaml';
    writeFileSync(join(folder, 'spec', name), text ?? 'routes: write\n');
    const { code, outLines, errLines } = await generate();
    expect([code, outLines]).toEqual([EXIT.usage, []]);
    expect(errLines).toEqual([expect.stringContaining(message)]);
    expect(readdirSync(join(folder, 'spec'))).toEqual([name]);
  });

  it.each([
    [['--routes', 'wrte'], 'error: --routes cannot be "wrte". ', 'Did you mean write?'],
    [['--partial-failure-status', '202'], 'error: --partial-failure-status cannot be "202". ', 'Allowed: 207, 200.'],
    [['--record-newline', 'true'], 'error: --record-newline cannot be "true". ', 'Allowed: off, on.'],
  ])('names flag, value and allowed values of %j', async (args, start, end) => {
    const { code, errLines } = await generate(...args);
    expect(code).toBe(EXIT.usage);
    expect(errLines).toHaveLength(1);
    expect(errLines[0]?.startsWith(start)).toBe(true);
    expect(errLines[0]?.endsWith(end)).toBe(true);
  });
});
