import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DOCUMENT_SETS } from '../document-sets.ts';

describe.each(DOCUMENT_SETS)('the policy with the options %s', (_options, { openapi, policy }) => {
  it('allows exactly the actions of the document, on exactly the stream', () => {
    const actions = [...openapi.text.matchAll(/:kinesis:action\/(\w+)$/gm)].map((match) => `kinesis:${match[1]}`);
    expect(parse(policy.text)).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: expect.toSatisfy(sameSet(actions)), Resource: { 'Fn::GetAtt': ['Stream', 'Arn'] } },
      ],
    });
  });

  it('has its version as a string for YAML 1.1 too, where it would be a date', () => {
    expect(parse(policy.text, { version: '1.1' })).toEqual(parse(policy.text, { version: '1.2' }));
  });
});

function sameSet(expected: readonly string[]): (actual: string[]) => boolean {
  return (actual) => actual.length > 0 && [...actual].sort().join() === [...expected].sort().join();
}
