import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../lib/base/input-error.ts';
import type { BackendCall } from '../../../lib/gateway/backend/backend.ts';
import { createHandler, loadApi } from '../../../lib/gateway/index.ts';
import type { LoadOptions } from '../../../lib/gateway/load/load-options.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { caught } from '../../support/caught.ts';

const folder = mkdtempSync(join(tmpdir(), 'load-api-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DOCUMENT = `openapi: 3.0.3
info: {title: Small, version: '1'}
paths:
  /x:
    get:
      operationId: getX
      responses: {'200': {description: ok}}
      x-amazon-apigateway-integration:
        type: AWS
        httpMethod: POST
        uri: {'Fn::Sub': 'arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/\${Action}'}
        credentials: {'Fn::GetAtt': [Role, Arn]}
        requestTemplates: {application/json: '{"StreamName": "$stageVariables.stream"}'}
        responses: {default: {statusCode: '200'}}
`;

function load(text: string, options: Partial<LoadOptions> = {}, file = join(folder, 'template.yml')) {
  return loadApi(readDocument(text, file), { stage: 'dev', ...options });
}

/** What GET /dev/x sends to Kinesis. */
async function call({ api }: ReturnType<typeof loadApi>): Promise<readonly [string, string] | number> {
  const calls: BackendCall[] = [];
  const kinesis = async (one: BackendCall) => {
    calls.push(one);
    return { status: 200, headers: {}, body: Buffer.alloc(0) };
  };
  const request = {
    method: 'GET',
    rawQuery: '',
    headers: [],
    body: Buffer.alloc(0),
    sourceIp: '::1',
    protocol: 'HTTP/1.1',
  };
  const { status } = await createHandler(api, { kinesis })({ ...request, rawPath: '/dev/x' });
  const [first] = calls;
  return first ? [first.action, first.body.toString()] : status;
}

describe('loading', () => {
  it('resolves parameters and takes stage variables', async () => {
    const loaded = load(DOCUMENT, { parameters: { Action: 'ListShards' }, stageVariables: { stream: 's' } });
    expect(loaded.warnings).toEqual([]);
    expect(await call(loaded)).toEqual(['ListShards', '{"StreamName": "s"}']);
    const { title, stage, operations, files } = loaded.api;
    expect([title, stage, files]).toEqual(['Small', 'dev', [join(folder, 'template.yml')]]);
    expect(operations.map(({ method, path, id }) => [method, path, id])).toEqual([['GET', '/x', 'getX']]);
  });

  const template = (body: string) => `Parameters:
  Action: {Type: String, Default: ListStreams}
  Unset: {Type: String}
Resources:
  Stream: {Type: AWS::Kinesis::Stream}
  Role: {Type: AWS::IAM::Role}
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: dev
      Variables: {stream: !Ref Stream}
      ${body}
`;

  it('finds the document that a SAM template includes', async () => {
    writeFileSync(join(folder, 'openapi.yaml'), DOCUMENT);
    const text = template(
      "DefinitionBody: {'Fn::Transform': {Name: 'AWS::Include', Parameters: {Location: openapi.yaml}}}",
    );
    const loaded = load(text);
    expect(loaded.warnings).toEqual([]);
    expect(loaded.api.files).toEqual([join(folder, 'template.yml'), join(folder, 'openapi.yaml')]);
    expect(loaded.api.source.file).toBe(join(folder, 'openapi.yaml'));
    expect(await call(loaded)).toEqual(['ListStreams', '{"StreamName": "Stream"}']);
    expect(await call(load(text, { parameters: { Action: 'ListShards' } }))).toEqual([
      'ListShards',
      '{"StreamName": "Stream"}',
    ]);
  });

  it('finds a document by its DefinitionUri, and an inline one', async () => {
    writeFileSync(join(folder, 'openapi.yaml'), DOCUMENT);
    expect(await call(load(template('DefinitionUri: ./openapi.yaml')))).toEqual([
      'ListStreams',
      '{"StreamName": "Stream"}',
    ]);
    const inline = template(`DefinitionBody:\n${DOCUMENT.replaceAll(/^/gm, '        ')}`);
    expect(await call(load(inline))).toEqual(['ListStreams', '{"StreamName": "Stream"}']);
    const plain = inline.replace('AWS::Serverless::Api', 'AWS::ApiGateway::RestApi').replace('DefinitionBody', 'Body');
    expect(await call(load(plain))).toEqual(['ListStreams', '{"StreamName": "Stream"}']);
  });

  it.each([
    ["{'Fn::Sub': '${key}'}", 'Fn::Sub names key, which is neither a parameter nor a resource of the template.'],
    ['{Ref: Rol}', 'Ref names Rol, which is neither a parameter nor a resource of the template.'],
  ])('refuses credentials of %s, which no deployment accepts', (credentials, message) => {
    const text = template(
      `DefinitionBody:\n${DOCUMENT.replace("{'Fn::GetAtt': [Role, Arn]}", credentials).replaceAll(/^/gm, '        ')}`,
    );
    expect(caught(() => load(text), InputError)).toMatchObject({ code: 'unknown-name', message, place: { line: 24 } });
  });

  it('replaces the variables of an import in plain strings', async () => {
    const text = DOCUMENT.replace('"$stageVariables.stream"', '"${AWS::Region}-${AWS::AccountId}-${AWS::Partition}"');
    const loaded = load(text, { region: 'eu-west-1', parameters: { Action: 'ListShards' } });
    expect(loaded.warnings).toEqual([]);
    expect(await call(loaded)).toEqual(['ListShards', '{"StreamName": "eu-west-1-000000000000-aws"}']);
  });

  it('says what of the template is not applied', () => {
    const text = template(`Cors: "'*'"\n      DefinitionBody:\n${DOCUMENT.replaceAll(/^/gm, '        ')}`);
    expect(load(text).warnings).toEqual([
      {
        file: join(folder, 'template.yml'),
        line: 12,
        message: 'The property Cors of the template is not applied here. Only the document is.',
      },
    ]);
  });

  it('says which parameter has no value, and what it takes instead', async () => {
    const inline = template(
      `DefinitionBody:\n${DOCUMENT.replace('${Action}', '${Unset}').replaceAll(/^/gm, '        ')}`,
    );
    const loaded = load(inline);
    expect(loaded.warnings).toEqual([
      {
        file: join(folder, 'template.yml'),
        line: 3,
        message:
          'The parameter Unset has no default, so its name is used as its value. Set it with --parameter Unset=VALUE.',
      },
    ]);
    expect(await call(loaded)).toEqual(['Unset', '{"StreamName": "Stream"}']);
  });

  it.each([
    ['type: AWS', 'type: http', 9, 'Integrations of type http are not supported here. The route responds with 500.'],
    [
      'kinesis:action',
      'sqs:action',
      11,
      'Only Kinesis integrations are supported here, not sqs. The route responds with 500.',
    ],
    [
      'httpMethod: POST',
      'httpMethod: GET',
      10,
      'Kinesis requires httpMethod POST, not GET. The route responds with 500.',
    ],
    [
      "uri: {'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/${Action}'}",
      "uri: 'https://${stageVariables.host}/'",
      11,
      'Invalid endpoint address: https:///. The route responds with 500.',
    ],
    [
      '${Action}',
      '',
      11,
      'Invalid endpoint address: arn:aws:apigateway:us-east-1:kinesis:action/. The route responds with 500.',
    ],
    [
      "{'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/${Action}'}",
      'z'.repeat(1000),
      11,
      `Invalid endpoint address: ${'z'.repeat(200)}… (1000 characters). The route responds with 500.`,
    ],
    [
      'x-amazon-apigateway-integration:',
      'x-other:',
      6,
      'The operation has no x-amazon-apigateway-integration. The route responds with 500.',
    ],
    [
      "credentials: {'Fn::GetAtt': [Role, Arn]}",
      "credentials: {'Fn::ImportValue': x}",
      12,
      'Fn::ImportValue cannot be resolved here; an empty string is used instead.',
    ],
    [
      'operationId: getX',
      'x-amazon-apigateway-request-validator: none',
      6,
      'Unknown request validator "none". The operation is not validated.',
    ],
  ])('with %s replaced by %s reports line %i', async (from, to, line, message) => {
    const { api, warnings } = load(DOCUMENT.replace(from, to), { parameters: { Action: 'PutRecord' } });
    expect(warnings).toEqual([{ file: join(folder, 'template.yml'), line, message }]);
    const expected = message.endsWith('responds with 500.') ? 500 : ['PutRecord', '{"StreamName": ""}'];
    expect(await call({ api, warnings })).toEqual(expected);
  });

  it('says that responses are not compressed', () => {
    expect(load(`x-amazon-apigateway-minimum-compression-size: 0\n${DOCUMENT}`).warnings).toContainEqual({
      file: join(folder, 'template.yml'),
      line: 1,
      message: 'Responses are not compressed here.',
    });
  });

  it('of a document without operations is reported', () => {
    expect(load('openapi: 3.0.3\ninfo: {}\npaths: {}').warnings).toEqual([
      {
        file: join(folder, 'template.yml'),
        line: 3,
        message: 'The document has no operations. Every request gets 403.',
      },
    ]);
  });

  it('ignores the base paths of servers, as import does by default', async () => {
    const servers = `servers: [{url: 'https://example.com/v1/{basePath}', variables: {basePath: {default: prod}}}]\n`;
    const loaded = load(servers + DOCUMENT, { parameters: { Action: 'PutRecord' } });
    expect(await call(loaded)).toEqual(['PutRecord', '{"StreamName": ""}']);
  });

  it.each(['?a=b', '/more', '&StreamName=s'])('takes an action without the %s behind it', async (rest) => {
    const loaded = load(
      DOCUMENT.replace('${Action}', () => `\${Action}${rest}`),
      { parameters: { Action: 'PutRecord' } },
    );
    expect([await call(loaded), loaded.warnings]).toEqual([['PutRecord', '{"StreamName": ""}'], []]);
  });

  it('replaces the variables that API Gateway knows in a plain uri', async () => {
    const uri = "uri: 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/${stageVariables.action}'";
    const text = DOCUMENT.replace(/uri: .*/, () => uri);
    expect(await call(load(text, { stageVariables: { action: 'PutRecord', stream: 's' } }))).toEqual([
      'PutRecord',
      '{"StreamName": "s"}',
    ]);
  });

  it.each([
    ['openapi: 3.1.0\ninfo: {}\npaths: {}', 'not-openapi-3-0', 1],
    ['swagger: "1.2"\npaths: {}', 'not-openapi-3-0', 1],
    ['- 1', 'not-an-object', 1],
    ['', 'not-an-object', 1],
    ['Resources: {}', 'no-single-api', 1],
    ['Resources: { A: { Type: constructor, Properties: {} } }', 'no-single-api', 1],
    [template('DefinitionUri: s3://bucket/openapi.yaml'), 'document-elsewhere', 12],
    [template('DefinitionUri: {Bucket: b, Key: k}'), 'document-elsewhere', 12],
    [template('DefinitionUri: ./no-such-file.yaml'), 'unreadable-file', 12],
    [
      `${template('DefinitionUri: a')}  Another:\n    Type: AWS::Serverless::Api\n    Properties: {DefinitionUri: b}\n`,
      'no-single-api',
      5,
    ],
  ])('refuses %j as %s', (text, code, line) => {
    let error: unknown;
    try {
      load(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InputError);
    const { code: actual, place, help } = error as InputError;
    expect([actual, place?.line]).toEqual([code, line]);
    expect(help).toMatch(/\.$/);
  });
});
