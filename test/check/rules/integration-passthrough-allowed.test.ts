import { describe, expect, it } from 'vitest';
import { describeRule } from '../describe-rule.ts';
import { findingsOf, INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-passthrough-allowed', 'error', {
  finds: [
    [
      'when_no_match',
      withIntegration({ passthroughBehavior: 'when_no_match' }),
      [
        INTEGRATION,
        `${TITLE} passes bodies whose Content-Type has no template through to Kinesis, so a caller can write the entire request.`,
      ],
    ],
    [
      'nothing, which means the same',
      withIntegration({ passthroughBehavior: undefined }),
      [
        INTEGRATION,
        `${TITLE} passes bodies whose Content-Type has no template through to Kinesis, so a caller can write the entire request.`,
      ],
    ],
  ],
  passes: [['when_no_templates beside a template', withIntegration({ passthroughBehavior: 'WHEN_NO_TEMPLATES' })]],
});

describe('integration-passthrough-allowed', () => {
  const call = (target: string, members = {}) =>
    findingsOf(
      withIntegration({
        uri: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${target}` },
        requestTemplates: { 'application/json': '{}' },
        passthroughBehavior: 'when_no_match',
        ...members,
      }),
    ).filter(([, code]) => code === 'integration-passthrough-allowed');

  it.each([
    ['dynamodb:action/GetItem', 'dynamodb'],
    ['states:action/StartExecution', 'states'],
    ['sqs:path/${AWS::AccountId}/queue', 'sqs'],
  ])('finds it with %s, where a caller chooses the table, the state machine or the action', (target, service) => {
    const message = `${TITLE} passes bodies whose Content-Type has no template through to ${service}, so a caller can write the entire request.`;
    expect(call(target)).toEqual([['error', 'integration-passthrough-allowed', INTEGRATION, message]]);
  });

  it.each([
    ['S3, which stores the body', 's3:path/bucket/object', {}],
    ['a function, which gets the body of a caller', 'lambda:path/2015-03-31/functions/${F.Arn}/invocations', {}],
    ['a service without any template', 'dynamodb:action/GetItem', { requestTemplates: undefined }],
    ['a template for every other type', 'dynamodb:action/GetItem', { passthroughBehavior: 'when_no_templates' }],
  ])('passes %s', (_what, target, members) => {
    expect(call(target, members)).toEqual([]);
  });
});
