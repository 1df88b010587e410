// The smallest sound document in Swagger 2.0, and a copy of it with changes.
import type { Json } from '../make-document.ts';

export const OPERATION = '/paths/~1streams~1{stream}/put';
export const INTEGRATION = `${OPERATION}/x-amazon-apigateway-integration`;
export const REQUEST_TEMPLATE = `${INTEGRATION}/requestTemplates/application~1json`;
export const TITLE = 'PUT /streams/{stream}';

/** One route that calls Kinesis with a body. */
export function makeSwagger(): Json {
  return {
    swagger: '2.0',
    info: { title: 'Test', version: '1' },
    host: 'api.example.com',
    basePath: '/v1',
    schemes: ['https'],
    'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true, validateRequestParameters: true } },
    'x-amazon-apigateway-request-validator': 'all',
    paths: {
      '/streams/{stream}': {
        put: {
          operationId: 'putRecord',
          consumes: ['application/json'],
          produces: ['application/json'],
          parameters: [
            { name: 'stream', in: 'path', required: true, type: 'string' },
            { name: 'Record', in: 'body', required: true, schema: { $ref: '#/definitions/Record' } },
          ],
          responses: {
            '200': {
              description: 'Stored.',
              schema: { $ref: '#/definitions/Stored' },
              headers: { 'X-Shard': { type: 'string' } },
            },
            '500': { description: 'Failed.' },
          },
          'x-amazon-apigateway-integration': {
            type: 'aws',
            httpMethod: 'POST',
            uri: 'arn:aws:apigateway:${AWS::Region}:kinesis:action/PutRecord',
            credentials: 'arn:aws:iam::${AWS::AccountId}:role/kinesis',
            passthroughBehavior: 'never',
            requestParameters: { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" },
            requestTemplates: {
              'application/json': '{"Data": "$util.base64Encode($input.body)", "StreamName": "a", "PartitionKey": "b"}',
            },
            responses: {
              '2\\d{2}': {
                statusCode: '200',
                responseParameters: { 'method.response.header.X-Shard': "'a'" },
                responseTemplates: { 'application/json': '{"a": 1}' },
              },
              default: { statusCode: '500' },
            },
          },
        },
      },
    },
    definitions: {
      Record: {
        type: 'object',
        properties: { list: { type: 'array', items: { type: 'string' } }, key: { $ref: '#/definitions/Key' } },
      },
      Key: { type: 'string', maxLength: 256 },
      Stored: { type: 'object', properties: { SequenceNumber: { type: 'string' } } },
    },
  };
}

/** Values by the pointer of their place; `undefined` takes the member out. */
export type Changes = Readonly<Record<string, unknown>>;

/** Objects on the way are added. */
export function withChanges(document: Json, changes: Changes): Json {
  for (const [place, value] of Object.entries(changes)) {
    const names = place
      .split('/')
      .slice(1)
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = names.pop() ?? '';
    let target = document;
    for (const name of names) {
      target[name] ??= {};
      target = target[name] as Json;
    }
    if (value === undefined) delete target[last];
    else target[last] = value;
  }
  return document;
}
