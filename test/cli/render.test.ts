import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/program.ts';
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
  const blank = io.outLines.indexOf('');
  return {
    code,
    out: io.outLines,
    head: io.outLines.slice(0, blank),
    body: io.outLines.slice(blank + 1),
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

  it('shows what an answer of Kinesis becomes', async () => {
    const answer = ['--response', 'error.json', '--status', '400'];
    const { code, head, body } = await render('put-record', '--spec', SPEC, '--body', 'record.json', ...answer);
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
    [['nothing', '--spec', 'broken.yaml'], 'error: There is no route nothing. The document has anyThing.'],
    [
      ['anyThing', '--spec', 'broken.yaml', '--param', 'other=1'],
      'error: --param other=1 names no parameter of the route. Write name=value with one of X-Mine, id, rest, q.',
    ],
    [
      ['anyThing', '--spec', 'broken.yaml', '--param', 'id'],
      'error: --param id names no parameter of the route. Write name=value with one of X-Mine, id, rest, q.',
    ],
    [
      ['anyThing', '--spec', 'broken.yaml', '--status', '20'],
      'error: --status "20" cannot be used. Allowed: a whole number from 100 to 599.',
    ],
    [
      ['anyThing', '--spec', 'broken.yaml', '--content-type', 'a\nb'],
      'error: --content-type "a\\nb" cannot be used. Allowed: a media type, such as application/json.',
    ],
    [
      ['anyThing', '--spec', 'broken.yaml', '--body', 'nowhere.json'],
      'error: nowhere.json: There is no such file. Correct its name, or name another.',
    ],
  ])('exits 2 with one line for %j', async (args, message) => {
    const { code, out, err } = await render(...args);
    expect([code, out, err]).toEqual([2, [], [message]]);
  });
});
