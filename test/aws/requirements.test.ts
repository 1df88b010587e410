import { describe, expect, it } from 'vitest';
import { isJsonMember, requirementsOf } from '../../lib/aws/index.ts';

describe('requirementsOf', () => {
  it.each([
    ['kinesis', 'PutRecord', ['StreamName StreamARN', 'PartitionKey']],
    ['kinesis', 'PutRecords', ['StreamName StreamARN', 'Records[] PartitionKey']],
    ['kinesis', 'GetShardIterator', ['StreamName StreamARN']],
    // The iterator names the stream, the token continues a list, and a new stream has no ARN.
    ['kinesis', 'GetRecords', []],
    ['kinesis', 'ListShards', []],
    ['kinesis', 'CreateStream', []],
    ['sns', 'Publish', ['TopicArn TargetArn PhoneNumber']],
    ['events', 'PutEvents', ['Entries[] Source', 'Entries[] DetailType', 'Entries[] Detail']],
    ['dynamodb', 'toString', []],
  ])('of %s %s', (service, action, expected) => {
    expect(requirementsOf(service, action).map(({ path, anyOf }) => `${path} ${anyOf.join(' ')}`.trim())).toEqual(
      expected,
    );
  });
});

describe('isJsonMember', () => {
  it.each([
    ['states', 'StartExecution.input', true],
    ['events', 'PutEvents.Entries[].Detail', true],
    ['events', 'PutEvents.Entries[].Source', false],
  ])('of %s %s is %s', (service, path, expected) => {
    expect(isJsonMember(service, path)).toBe(expected);
  });
});
