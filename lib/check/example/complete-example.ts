// Completes the example of a rule to the file that it is a part of, which the check can read.
import { jsonContentTypeOf, kinesisModel } from '../../aws/index.ts';
import { isObject, type JsonObject } from '../../base/index.ts';
import { readDocument } from '../../source/index.ts';
import type { Example } from '../rule/example.ts';

/** An integration that no rule finds anything in. */
export const SOUND_INTEGRATION = {
  type: 'aws',
  httpMethod: 'POST',
  uri: { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord' },
  credentials: { 'Fn::GetAtt': ['Role', 'Arn'] },
  passthroughBehavior: 'never',
  requestParameters: { 'integration.request.header.Content-Type': `'${jsonContentTypeOf(kinesisModel)}'` },
  requestTemplates: {
    'application/json': '{"Data": "$util.base64Encode($input.body)", "StreamName": "a", "PartitionKey": "b"}',
  },
  responses: { '2\\d{2}': { statusCode: '200' }, default: { statusCode: '500' } },
};

/** Its operation, for a path with the variable `{stream}`. */
export const SOUND_OPERATION = {
  operationId: 'putRecord',
  parameters: [{ name: 'stream', in: 'path', required: true, schema: { type: 'string' } }],
  responses: { '200': { description: 'Stored.' }, '500': { description: 'Failed.' } },
  'x-amazon-apigateway-integration': SOUND_INTEGRATION,
};

/** The members of the root without the paths. */
export const SOUND_ROOT = {
  openapi: '3.0.3',
  info: { title: 'Test', version: '1' },
  'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true, validateRequestParameters: true } },
  'x-amazon-apigateway-request-validator': 'all',
};

/** The text of a file with `example.wrong` or `example.right` in it. */
export function completeExample({ of: part, ...forms }: Example, which: 'wrong' | 'right'): string {
  const text = expand(unindent(forms[which]));
  switch (part) {
    case 'CloudFormation template':
      return text;
    case 'document':
      return /^(?:openapi|swagger):/.test(text)
        ? text
        : JSON.stringify({ ...inRoot(SOUND_OPERATION), ...membersOf(text) });
    case 'operation':
      return JSON.stringify(inRoot({ ...SOUND_OPERATION, ...membersOf(text) }));
    case 'integration': {
      const members = membersOf(text);
      return inOperation('type' in members ? members : { ...SOUND_INTEGRATION, ...members });
    }
    case 'request template':
      return inOperation({ ...SOUND_INTEGRATION, requestTemplates: { 'application/json': text } });
    case 'response template': {
      const byDefault = { statusCode: '500', responseTemplates: { 'application/json': text } };
      return inOperation({ ...SOUND_INTEGRATION, responses: { ...SOUND_INTEGRATION.responses, default: byDefault } });
    }
  }
}

/** The text without the line breaks around it and without the indentation that all its lines have. */
export function unindent(text: string): string {
  const lines = text.replace(/^\n|\n *$/g, '').split('\n');
  const indents = lines.filter((line) => line !== '').map((line) => line.search(/\S|$/));
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
}

function expand(text: string): string {
  return text.replace(/… ([\d,]+) characters …/g, (_, count: string) => 'x'.repeat(Number(count.replaceAll(',', ''))));
}

function inOperation(integration: JsonObject): string {
  return JSON.stringify(inRoot({ ...SOUND_OPERATION, 'x-amazon-apigateway-integration': integration }));
}

function inRoot(operation: JsonObject): JsonObject {
  return { ...SOUND_ROOT, paths: { '/streams/{stream}': { put: operation } } };
}

function membersOf(text: string): JsonObject {
  const { value } = readDocument(text, 'example');
  return isObject(value) ? value : {};
}
