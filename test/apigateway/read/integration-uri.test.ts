// Source: API Gateway Developer Guide, "x-amazon-apigateway-integration object", uri:
// arn:aws:apigateway:{region}:{subdomain.service|service}:{path|action}/{service_api}.
import { describe, expect, it } from 'vitest';
import { type IntegrationUri, parseIntegrationUri, uriText } from '../../../lib/apigateway/read/integration-uri.ts';

const PUT = 'arn:aws:apigateway:eu-west-1:kinesis:action/PutRecord';
const SUB = 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord';
const JOIN = ['arn', { Ref: 'AWS::Partition' }, 'apigateway', { Ref: 'AWS::Region' }, 'kinesis', 'action/PutRecord'];
const DEPLOYED = {
  partition: '${AWS::Partition}',
  region: '${AWS::Region}',
  service: 'kinesis',
  kind: 'action',
  target: 'PutRecord',
  action: 'PutRecord',
};

function uri(members: Partial<IntegrationUri>): IntegrationUri {
  return {
    partition: 'aws',
    region: 'eu-west-1',
    service: 'kinesis',
    kind: 'action',
    target: '',
    action: undefined,
    ...members,
  };
}

describe('the URI of an integration', () => {
  it.each<readonly [string, unknown, IntegrationUri]>([
    ['a plain string', PUT, uri({ target: 'PutRecord', action: 'PutRecord' })],
    ['Fn::Sub', { 'Fn::Sub': SUB }, DEPLOYED],
    ['Fn::Sub with a map', { 'Fn::Sub': [SUB, { Name: 'x' }] }, DEPLOYED],
    ['Fn::Join', { 'Fn::Join': [':', JOIN] }, DEPLOYED],
    [
      'Fn::Join of Fn::Sub',
      { 'Fn::Join': ['/', [{ 'Fn::Sub': SUB.slice(0, -'/PutRecord'.length) }, 'PutRecord']] },
      DEPLOYED,
    ],
    [
      'Fn::Join with a part that only the deployment knows',
      { 'Fn::Join': ['', [PUT.slice(0, -'PutRecord'.length), { 'Fn::ImportValue': 'x' }]] },
      uri({ target: '${?}', action: '${?}' }),
    ],
    [
      'another partition',
      PUT.replace('aws', 'aws-cn'),
      uri({ partition: 'aws-cn', target: 'PutRecord', action: 'PutRecord' }),
    ],
    ['an action with a query', `${PUT}?a=b`, uri({ target: 'PutRecord?a=b', action: 'PutRecord' })],
    ['an action with parameters', `${PUT}&a=b`, uri({ target: 'PutRecord&a=b', action: 'PutRecord' })],
    ['an action without a name', 'arn:aws:apigateway:eu-west-1:kinesis:action/', uri({})],
    ['neither action nor path', 'arn:aws:apigateway:eu-west-1:kinesis:PutRecord', uri({ kind: 'PutRecord' })],
    ['a path', 'arn:aws:apigateway:eu-west-1:kinesis:path//', uri({ kind: 'path', target: '/' })],
    [
      'the path of a Lambda function',
      'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations',
      uri({
        service: 'lambda',
        kind: 'path',
        target: '2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations',
      }),
    ],
    [
      'a service with a subdomain',
      'arn:aws:apigateway:eu-west-1:my-bucket.s3:path/x',
      uri({ service: 'my-bucket.s3', kind: 'path', target: 'x' }),
    ],
    [
      'a stage variable',
      'arn:aws:apigateway:eu-west-1:kinesis:action/${stageVariables.action}',
      uri({ target: '${stageVariables.action}', action: '${stageVariables.action}' }),
    ],
    ['a line break, which is part of the target', `${PUT}\n`, uri({ target: 'PutRecord\n', action: 'PutRecord\n' })],
  ])('is taken apart: %s', (_what, value, expected) => {
    expect(parseIntegrationUri(value)).toEqual(expected);
  });

  it.each<readonly [string, unknown]>([
    ['an HTTP endpoint', 'https://example.com/a'],
    ['an ARN of the service itself', 'arn:aws:kinesis:eu-west-1:123456789012:stream/a'],
    ['an ARN that ends early', 'arn:aws:apigateway:eu-west-1'],
    ['nothing', undefined],
    ['an empty string', ''],
    ['a number', 5],
    ['a value of another stack', { 'Fn::ImportValue': 'Uri' }],
    ['Fn::Sub of a number', { 'Fn::Sub': 5 }],
    ['Fn::Join without a list', { 'Fn::Join': [':', 'a'] }],
    ['Fn::Join without a delimiter', { 'Fn::Join': [JOIN] }],
  ])('is not known to be one of API Gateway: %s', (_what, value) => {
    expect(parseIntegrationUri(value)).toBeUndefined();
  });

  it.each<readonly [unknown, string | undefined]>([
    ['a', 'a'],
    [{ 'Fn::Sub': '${A}' }, '${A}'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }, { 'Fn::GetAtt': ['C', 'Arn'] }]] }, 'a-${B}-${?}'],
    [{ Ref: 'Uri' }, undefined],
    [['a'], undefined],
  ])('%j has the string %j', (value, expected) => {
    expect(uriText(value)).toBe(expected);
  });
});
