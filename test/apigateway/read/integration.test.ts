// Source: API Gateway Developer Guide, "x-amazon-apigateway-integration object" and "x-amazon-apigateway-integration.responses object".
import { expect, it } from 'vitest';
import { readIntegration, selectsByStatus } from '../../../lib/apigateway/read/integration.ts';

const KINESIS = 'arn:aws:apigateway:eu-west-1:kinesis:action/PutRecord';
const LAMBDA = 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/f/invocations';

function read(integration: unknown) {
  return readIntegration({ 'x-amazon-apigateway-integration': integration }, '/o');
}

it.each<readonly [string, unknown, string, string | undefined, boolean]>([
  ['Kinesis', { type: 'aws', uri: KINESIS }, 'aws', 'kinesis', true],
  ['Kinesis in capitals', { type: 'AWS', uri: KINESIS }, 'aws', 'kinesis', true],
  // Its responses are chosen by the text of the error.
  ['Lambda', { type: 'aws', uri: LAMBDA }, 'aws', 'lambda', false],
  ['a Lambda proxy', { type: 'aws_proxy', uri: LAMBDA }, 'aws_proxy', 'lambda', false],
  ['an HTTP endpoint', { type: 'http', uri: 'https://example.com' }, 'http', undefined, true],
  ['an HTTP proxy', { type: 'http_proxy', uri: 'https://example.com' }, 'http_proxy', undefined, false],
  ['a mock', { type: 'mock' }, 'mock', undefined, true],
  ['a mock with the URI of something', { type: 'mock', uri: KINESIS }, 'mock', undefined, true],
  ['a service that only the deployment knows', { type: 'aws', uri: { Ref: 'Uri' } }, 'aws', undefined, true],
  ['nothing that has a type', { uri: KINESIS }, '', 'kinesis', false],
  ['nothing by a type that is not a string', { type: 5 }, '', undefined, false],
])('an integration calls %s', (_what, integration, type, service, byStatus) => {
  const found = read(integration);
  expect([found?.type, found?.uri?.service, selectsByStatus(found)]).toEqual([type, service, byStatus]);
});

it.each([undefined, null, 'mock', []])('%j is not an integration', (integration) => {
  expect(read(integration)).toBeUndefined();
  expect(selectsByStatus(undefined)).toBe(false);
});

it.each([
  [undefined, 'when_no_match'],
  [null, 'when_no_match'],
  ['when_no_match', 'when_no_match'],
  ['WHEN_NO_TEMPLATES', 'when_no_templates'],
  ['Never', 'never'],
  ['sometimes', undefined],
  [{ Ref: 'Behavior' }, undefined],
  [5, undefined],
])('with the passthrough behavior %j it has %j', (passthroughBehavior, expected) => {
  expect(read({ type: 'aws', passthroughBehavior })?.passthroughBehavior).toBe(expected);
});

it.each([
  [undefined, undefined],
  [null, undefined],
  ['CONVERT_TO_TEXT', 'CONVERT_TO_TEXT'],
  ['convert_to_binary', 'CONVERT_TO_BINARY'],
  ['CONVERT_TO_JSON', undefined],
  [{ Ref: 'Handling' }, undefined],
  [5, undefined],
])('the content handling %j of it and of its responses is %j', (contentHandling, expected) => {
  const found = read({ type: 'aws', contentHandling, responses: { default: { contentHandling } } });
  expect([found?.contentHandling, found?.responses[0]?.contentHandling]).toEqual([expected, expected]);
});

it('has its templates and mappings with their places', () => {
  const found = read({
    type: 'aws',
    requestTemplates: { 'application/json': '{}', 'text/csv': null },
    requestParameters: { 'integration.request.header.X': "'a'", 'integration.request.path.y': 5 },
  });
  const place = '/o/x-amazon-apigateway-integration';
  expect(found?.pointer).toBe(place);
  expect(found?.templates).toEqual([
    { pointer: `${place}/requestTemplates/application~1json`, mediaType: 'application/json', source: '{}' },
    { pointer: `${place}/requestTemplates/text~1csv`, mediaType: 'text/csv', source: undefined },
  ]);
  expect(found?.parameters).toEqual([
    {
      pointer: `${place}/requestParameters/integration.request.header.X`,
      target: 'integration.request.header.X',
      expression: "'a'",
      header: 'X',
    },
    {
      pointer: `${place}/requestParameters/integration.request.path.y`,
      target: 'integration.request.path.y',
      expression: 5,
      header: undefined,
    },
  ]);
});
