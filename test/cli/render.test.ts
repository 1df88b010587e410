import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/program.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { createTestIo } from '../support/test-io.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'render-'));
  write('record.json', '{"Data": "some data", "PartitionKey": "some key"}');
  write(
    'error.json',
    '{"__type": "ResourceNotFoundException", "message": "Stream a under account 123456789012 not found."}',
  );
  write('broken.yaml', BROKEN);
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const BROKEN = `openapi: 3.0.3
info: {title: Broken, version: '1'}
paths:
  /a/{id}/{rest+}:
    x-amazon-apigateway-any-method:
      operationId: anyThing
      parameters: [{name: X-Mine, in: header}, {name: q, in: query}]
      responses: {'200': {description: ok}}
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:us-east-1:kinesis:action/PutRecord
        requestTemplates:
          text/plain: |-
            fine
            \t#set($x = )
          application/json: >-
            $context.httpMethod $context.path $input.params('q') $input.params('X-Mine') $input.body
        responses: {default: {statusCode: '200'}}
`;
const SPEC = join(process.cwd(), 'spec/openapi.yaml');

async function render(...args: string[]) {
  const io = createTestIo(folder);
  const code = await run(['render', ...args], io);
  const emptyLine = io.outLines.indexOf('');
  return {
    code,
    out: io.outLines,
    head: io.outLines.slice(0, emptyLine),
    body: io.outLines.slice(emptyLine + 1),
    err: io.errLines,
  };
}

describe('render', () => {
  it.each(['put-record', 'putRecord', 'PUT /streams/{stream-name}/record'])('shows the call of %s', async (route) => {
    const param = 'stream-name=my/stream';
    const { code, head, body, err } = await render(route, '--spec', SPEC, '--body', 'record.json', '--param', param);
    expect([code, err]).toEqual([0, []]);
    expect(head[0]).toBe('PutRecord');
    expect(head).toContain('X-Amz-Target: Kinesis_20131202.PutRecord');
    expect(head).toContain('Content-Type: application/x-amz-json-1.1');
    // "some data" with its quotes, in base64.
    expect(JSON.parse(body.join('\n'))).toEqual({
      // As API Gateway hands it on: encoded for the path, and not decoded.
      StreamName: 'my%2Fstream',
      PartitionKey: 'some key',
      Data: 'InNvbWUgZGF0YSI=',
    });
  });

  it.each([
    // As API Gateway hands it on: a client encodes the space, and nothing is decoded.
    ['a variable', ['PUT /streams/my%2Fstream a/record'], 'my%2Fstream%20a'],
    ['method and path as two arguments', ['PUT', '/streams/my-stream/record'], 'my-stream'],
    ['a method in lower case', ['put', '/streams/my-stream/record'], 'my-stream'],
    ['a query string', ['PUT /streams/my-stream/record?a=b'], 'my-stream'],
    ['slashes around it', ['PUT //streams/my-stream/record/'], 'my-stream'],
  ])('takes the path of a request, with %s', async (_what, route, streamName) => {
    const { code, head, body, err } = await render(...route, '--spec', SPEC, '--body', 'record.json');
    expect([code, err, head[0]]).toEqual([0, [], 'PutRecord']);
    expect(JSON.parse(body.join('\n'))).toMatchObject({ StreamName: streamName });
  });

  it('takes method, path, greedy variable and query string of a request as they are', async () => {
    const route = ['patch', '/a/1%202/x/y//?q=a%26b', '--param', 'X-Mine=c'];
    const { code, body } = await render(...route, '--spec', 'broken.yaml');
    expect([code, body]).toEqual([0, ['PATCH /dev/a/1%202/x/y// a&b c {}']]);
  });

  it('adds query parameters to those of the path', async () => {
    const route = ['GET /streams/a/sharditerator?shard-id=1', '--param', 'shard-iterator-type=LATEST'];
    const { body } = await render(...route, '--spec', SPEC);
    expect(JSON.parse(body.join('\n'))).toEqual({ ShardId: '1', ShardIteratorType: 'LATEST', StreamName: 'a' });
  });

  it('chooses the template by --content-type', async () => {
    const type = 'application/vnd.kinesis.text+json';
    const { body } = await render('put-record', '--spec', SPEC, '--body', 'record.json', '--content-type', type);
    expect(JSON.parse(body.join('\n'))).toEqual({
      StreamName: 'stream-name',
      PartitionKey: 'some key',
      Data: 'c29tZSBkYXRh',
    });
  });

  it('takes path, query and header parameters by their names', async () => {
    const parameters = ['id=1 2', 'rest=x/y', 'q=a&b', 'X-Mine=c'].flatMap((param) => ['--param', param]);
    const { code, body } = await render('ANY /a/{id}/{rest+}', '--spec', 'broken.yaml', ...parameters);
    expect([code, body]).toEqual([0, ['GET /dev/a/1%202/x/y a&b c {}']]);
  });

  it('shows what a response of Kinesis becomes', async () => {
    const response = ['--response', 'error.json', '--status', '400'];
    const { code, head, body } = await render('put-record', '--spec', SPEC, '--body', 'record.json', ...response);
    expect([code, head[0]]).toEqual([0, '404']);
    expect(JSON.parse(body.join('\n'))).toEqual({
      code: 'ResourceNotFoundException',
      message: 'Stream a under account ************ not found.',
      requestId: expect.any(String),
    });
  });

  it('says why a request is refused, and exits 1', async () => {
    const { code, out, err } = await render('put-record', '--spec', SPEC);
    expect([code, out]).toEqual([1, []]);
    expect(err).toEqual([
      '400 BAD_REQUEST_BODY: Request body does not match model schema for content type application/json: ' +
        '[object has missing required properties (["Data","PartitionKey"])]',
    ]);
  });

  it('shows the line of a broken template with a caret, and exits 1', async () => {
    const { code, out, err } = await render('anyThing', '--spec', 'broken.yaml', '--content-type', 'text/plain');
    expect([code, out]).toEqual([1, []]);
    expect(err).toEqual([
      expect.stringMatching(/^broken\.yaml:14:23: template, line 2, column 12: ./),
      '  \t#set($x = )',
      '  \t          ^',
    ]);
  });

  it.each([
    ['putRecrod', 'putRecord'],
    ['put-recod', 'putRecord'],
    ['PUT /streams/my-stream/recrod', 'PUT /streams/my-stream/record'],
    ['POST /streams/my-stream/record', 'PUT /streams/my-stream/record'],
    ['/streams/my-stream/record', 'PUT /streams/my-stream/record'],
    ['PUT /streams/{stream}/record', 'PUT /streams/{stream-name}/record'],
  ])('guesses what the route %s means: %s', async (route, guess) => {
    const { code, err } = await render(route, '--spec', SPEC);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringMatching(/^error: There is no route /)]);
    expect(err[0]).toMatch(new RegExp(` Did you mean ${guess.replaceAll(/[{}]/g, '\\$&')}\\?$`));
  });

  it('says nothing of options for a document that is not generated here', async () => {
    const { err } = await render('list-shards', '--spec', 'broken.yaml');
    expect(err).toEqual(['error: There is no route list-shards. The document has anyThing.']);
  });

  it.each([
    [['--routes', 'write,read'], 'list-shards', 'write,read,discovery'],
    [['--routes', 'write,read'], 'GET /streams/my-stream/shards', 'write,read,discovery'],
    [['--routes', 'put-record'], 'describeStreamSummary', 'put-record,discovery'],
    [['--routes', 'discovery'], 'get-records', 'discovery,read'],
    [['--routes', 'list-shards,put-record'], 'describe-stream-summary', 'put-record,discovery'],
  ])('says which option adds a route that the document of %j lacks: %s', async (flags, route, routes) => {
    const project = mkdtempSync(join(folder, 'project-'));
    cpSync(join(process.cwd(), 'templates'), join(project, 'templates'), { recursive: true });
    expect(await run(['generate', ...flags], createTestIo(project))).toBe(0);
    const io = createTestIo(project);
    expect(await run(['render', route], io)).toBe(2);
    expect(io.errLines).toEqual([
      expect.stringMatching(
        /^error: The document does not have the route [a-z-]+, because the option routes does not include it\. /,
      ),
    ]);
    expect(io.errLines[0]).toMatch(new RegExp(` Generate it with --routes ${routes}\\.$`));
    // What it says is true.
    expect(await run(['generate', '--routes', routes], createTestIo(project))).toBe(0);
    // Another one may be refused for what it lacks, with 1.
    expect(await run(['render', route], createTestIo(project))).not.toBe(2);
  });

  it.each([
    [['elsewhere', '--spec', 'broken.yaml'], 'error: There is no route elsewhere. The document has anyThing.'],
    [
      ['GET /a/1/x', '--spec', 'broken.yaml', '--param', 'id=2'],
      'error: --param id=2 cannot be used: the path of the request has a value for id. ' +
        'Omit it, or name the route instead of the path.',
    ],
    [
      ['anyThing', '--spec', 'broken.yaml', '--param', 'other=1'],
      'error: --param other=1 is not a parameter of the route. Write name=value with one of X-Mine, id, rest, q.',
    ],
    [
      ['anyThing', '--spec', 'broken.yaml', '--param', 'id'],
      'error: --param id is not a parameter of the route. Write name=value with one of X-Mine, id, rest, q.',
    ],
    [
      ['anyThing', '--spec', 'broken.yaml', '--status', '20'],
      'error: --status cannot be "20". Allowed: an integer from 100 to 599.',
    ],
    [
      ['anyThing', '--spec', 'broken.yaml', '--content-type', 'a\nb'],
      'error: --content-type cannot be "a\\nb". Allowed: a media type, such as application/json.',
    ],
    [
      ['anyThing', '--spec', 'broken.yaml', '--body', 'nowhere.json'],
      'error: nowhere.json: The file does not exist. Check the file name.',
    ],
  ])('exits 2 with one line for %j', async (args, message) => {
    const { code, out, err } = await render(...args);
    expect([code, out, err]).toEqual([2, [], [message]]);
  });
});

describe('the routes of events', () => {
  beforeAll(() => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, routes: ['events'] });
    write('events.yaml', openapi.text);
    writeFileSync(join(folder, 'body.bin'), Buffer.of(0xff, 0x00, 0xc0));
    write('lines.ndjson', '\ufeffa\n\nb\n');
  });

  it('renders bytes as their base64', async () => {
    const type = ['--content-type', 'application/octet-stream', '--param', 'Partition-Key=k'];
    const { code, head, body } = await render('post-event', '--spec', 'events.yaml', '--body', 'body.bin', ...type);
    expect([code, head[0]]).toEqual([0, 'PutRecord']);
    expect(JSON.parse(body.join('\n'))).toEqual({ Data: '/wDA', PartitionKey: 'k', StreamName: 'stream-name' });
  });

  it('renders each line of a batch, as it is in the file', async () => {
    const type = ['--content-type', 'application/x-ndjson'];
    const { head, body } = await render('postEvents', '--spec', 'events.yaml', '--body', 'lines.ndjson', ...type);
    expect(head[0]).toBe('PutRecords');
    const { Records } = JSON.parse(body.join('\n')) as { Records: { Data: string }[] };
    expect(Records.map(({ Data }) => Buffer.from(Data, 'base64').toString())).toEqual(['\ufeffa', 'b']);
  });
});
