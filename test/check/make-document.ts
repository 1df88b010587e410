// The smallest document without a finding, and how a test breaks or extends it.

import { checkDocument } from '../../check/check-document.ts';
import type { Finding, Severity } from '../../check/finding.ts';
import { readDocument } from '../../openapi/source-document.ts';

type Json = Record<string, unknown>;

/** One Kinesis route with a path parameter; every call gives a new copy. */
export function makeOperation(): Json & {
  'x-amazon-apigateway-integration': Json;
  responses: Json;
  parameters: Json[];
} {
  return {
    operationId: 'putRecord',
    parameters: [{ name: 'stream', in: 'path', required: true, schema: { type: 'string' } }],
    responses: { '200': { description: 'Stored.' }, '500': { description: 'Failed.' } },
    'x-amazon-apigateway-integration': {
      type: 'aws',
      httpMethod: 'POST',
      uri: { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord' },
      credentials: { 'Fn::GetAtt': ['Role', 'Arn'] },
      passthroughBehavior: 'never',
      requestParameters: { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" },
      requestTemplates: {
        'application/json': '{"Data": $input.json(\'$.Data\'), "StreamName": "a", "PartitionKey": "b"}',
      },
      responses: { '2\\d{2}': { statusCode: '200' }, default: { statusCode: '500' } },
    },
  };
}

/** A document of one operation; `members` come on top. */
export function makeDocument(operation: unknown = makeOperation(), members: Json = {}): Json {
  return {
    openapi: '3.0.3',
    info: { title: 'Test', version: '1' },
    paths: { '/streams/{stream}': { put: operation } },
    ...members,
  };
}

/** What the check says of a document, without the help: `[severity, code, pointer, message]`. */
export function findingsOf(document: unknown): [Severity, string, string, string][] {
  return check(document).map(({ severity, code, pointer, message }) => [severity, code, pointer, message]);
}

export function check(document: unknown): Finding[] {
  return checkDocument(readDocument(JSON.stringify(document, undefined, 1), 'api.json'));
}
