import { describe, expect, it } from 'vitest';
import { findingsOf, INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

/** The findings of the rule alone: an action of another service has one of its own. */
function found(target: string, members = {}) {
  const document = withIntegration({ uri: `arn:aws:apigateway:\${AWS::Region}:${target}`, ...members });
  return findingsOf(document).filter(([, code]) => code === 'integration-credentials-missing');
}

describe('integration-credentials-missing', () => {
  it.each(['dynamodb', 'events', 'firehose', 'sns', 'sqs', 'states'])(
    'finds an integration with %s without a role',
    (service) => {
      expect(found(`${service}:path/x`, { credentials: undefined })).toEqual([
        [
          'error',
          'integration-credentials-missing',
          INTEGRATION,
          `${TITLE} calls ${service} without "credentials", so every call is denied.`,
        ],
      ]);
    },
  );

  it.each([
    ['a role', 'sqs:path/x', {}],
    ['a service that accepts unsigned calls', 's3:path/b', { credentials: undefined }],
    ['Lambda, which has permissions of its own', 'lambda:path/f', { credentials: undefined }],
  ])('passes %s', (_what, target, members) => {
    expect(found(target, members)).toEqual([]);
  });
});
