// Documents as others have them: what API Gateway accepts is not an error.
import { describe, expect, it } from 'vitest';
import { findingsOf, type Json } from './make-document.ts';

/** A CORS preflight as it is usually written. */
const PREFLIGHT = {
  responses: {
    '200': { description: 'CORS', headers: { 'Access-Control-Allow-Origin': { schema: { type: 'string' } } } },
  },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    passthroughBehavior: 'when_no_match',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses: {
      default: {
        statusCode: '200',
        responseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
        responseTemplates: { 'application/json': '' },
      },
    },
  },
};

/** A Lambda proxy beside it, as exported. */
const PROXY = {
  parameters: [{ name: 'proxy', in: 'path', required: true, schema: { type: 'string' } }],
  responses: { '200': { description: '200 response', content: {} } },
  'x-amazon-apigateway-integration': {
    type: 'AWS_PROXY',
    httpMethod: 'POST',
    uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations',
    passthroughBehavior: 'WHEN_NO_MATCH',
    timeoutInMillis: 29000,
  },
};

function document(paths: Json): Json {
  return {
    openapi: '3.0.1',
    info: { title: 'Foreign', version: '2024-01-01T00:00:00Z' },
    servers: [
      {
        url: 'https://abc123.execute-api.eu-west-1.amazonaws.com/{basePath}',
        variables: { basePath: { default: '/prod' } },
      },
    ],
    paths,
    components: { schemas: { Empty: { title: 'Empty Schema', type: 'object' } } },
  };
}

function codesOf(one: Json) {
  return findingsOf(one).map(([severity, code]) => [severity, code]);
}

describe('a document of others', () => {
  it('has nothing but its fixed Region and account, and CORS of errors, for a preflight and a Lambda proxy', () => {
    expect(
      codesOf(document({ '/{proxy+}': { 'x-amazon-apigateway-any-method': PROXY }, '/a': { options: PREFLIGHT } })),
    ).toEqual([
      ['info', 'cors-gateway-response-missing'],
      ['info', 'integration-uri-hard-coded'],
    ]);
  });

  it('has the dangers of the published Kinesis proxy named, and nothing that API Gateway takes', () => {
    const put = {
      parameters: [{ name: 'stream-name', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        '200': {
          description: '200 response',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Empty' } } },
        },
      },
      'x-amazon-apigateway-integration': {
        type: 'aws',
        credentials: 'arn:aws:iam::123456789012:role/kinesis',
        uri: 'arn:aws:apigateway:eu-west-1:kinesis:action/PutRecord',
        httpMethod: 'POST',
        passthroughBehavior: 'when_no_match',
        requestParameters: { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" },
        requestTemplates: {
          'application/json':
            '{"StreamName": "$input.params(\'stream-name\')", "Data": "$util.base64Encode($input.json(\'$.Data\'))", "PartitionKey": "$input.path(\'$.PartitionKey\')"}',
        },
        responses: { default: { statusCode: '200' } },
      },
    };
    expect(
      findingsOf(document({ '/streams/{stream-name}/record': { put } })).map(([severity, code]) => [severity, code]),
    ).toEqual([
      ['error', 'integration-passthrough-allowed'],
      ['warning', 'integration-credentials-hard-coded'],
      ['info', 'integration-uri-hard-coded'],
      ['error', 'template-input-unescaped'],
      ['error', 'template-input-unescaped'],
      ['warning', 'integration-failure-hidden'],
    ]);
  });
});
