// Expected resources are those of the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Kinesis Data Streams".
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Route } from '../../../generator/declaration/route.ts';
import { buildPolicy, type PolicyDocument } from '../../../generator/document/build-policy.ts';
import { listShards } from '../../../generator/routes/list-shards.ts';
import { kinesisResourcesOf } from '../../../lib/aws/index.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { caught } from '../../support/caught.ts';
import { DOCUMENT_SETS } from '../document-sets.ts';

const STREAM = { 'Fn::GetAtt': ['Stream', 'Arn'] };
const CONSUMERS = { 'Fn::Sub': '${Stream.Arn}/consumer/*' };

describe.each(DOCUMENT_SETS)('the policy with the options %s', (_options, { openapi, policy }) => {
  it('allows exactly the actions of the document, on the stream unless an action takes no resource', () => {
    const called = [...openapi.text.matchAll(/:kinesis:action\/(\w+)$/gm)].map((match) => `kinesis:${match[1]}`);
    const actions = [...new Set(called)];
    const { Version, Statement } = parse(policy.text) as PolicyDocument;
    expect(Version).toBe('2012-10-17');
    expect(Statement.flatMap(({ Action }) => Action).toSorted()).toEqual(actions.toSorted());
    expect(actions.length).toBeGreaterThan(0);
    for (const { Effect, Action, Resource } of Statement) {
      expect(Effect).toBe('Allow');
      const takeNone = Action.filter((action) => kinesisResourcesOf(action.replace('kinesis:', ''))?.length === 0);
      expect([Resource, takeNone]).toEqual(Resource === '*' ? ['*', Action] : [STREAM, []]);
    }
  });

  it('has its version as a string for YAML 1.1 too, where it would be a date', () => {
    expect(parse(policy.text, { version: '1.1' })).toEqual(parse(policy.text, { version: '1.2' }));
  });
});

describe('the policy of routes', () => {
  it.each([
    ['of one resource in one statement', ['PutRecord', 'ListShards'], [[['PutRecord', 'ListShards'], STREAM]]],
    ['of two routes with one action', ['PutRecord', 'PutRecord'], [[['PutRecord'], STREAM]]],
    [
      'of actions that take no resource on *, apart from the others',
      ['ListStreams', 'PutRecord', 'DescribeLimits', 'GetRecords'],
      [
        [['ListStreams', 'DescribeLimits'], '*'],
        [['PutRecord', 'GetRecords'], STREAM],
      ],
    ],
    ['on the consumers of the stream', ['DescribeStreamConsumer'], [[['DescribeStreamConsumer'], CONSUMERS]]],
    ['on each resource of an action', ['GetResourcePolicy'], [[['GetResourcePolicy'], [CONSUMERS, STREAM]]]],
    ['that are none', [], []],
  ])('%s', (_what, called, expected) => {
    expect(buildPolicy(called.map(routeOf)).Statement).toEqual(
      expected.map(([actions, Resource]) => ({
        Effect: 'Allow',
        Action: (actions as string[]).map((action) => `kinesis:${action}`),
        Resource,
      })),
    );
  });

  it.each([
    ['ListSreams', 'The IAM resource of kinesis:ListSreams is unknown.'],
    ['StartStreamEncryption', 'kinesis:StartStreamEncryption needs access to a kmsKey, which the stack does not have.'],
    ['CreateChannel', 'kinesis:CreateChannel needs access to a channel, which the stack does not have.'],
  ])('is refused for %s', (action, message) => {
    expect(caught(() => buildPolicy([routeOf(action)]), InputError)).toMatchObject({
      code: 'unknown-policy-resource',
      message,
    });
  });
});

function routeOf(action: string): Route {
  return { ...listShards, action };
}
