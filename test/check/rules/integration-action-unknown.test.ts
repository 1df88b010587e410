import { describe, expect, it } from 'vitest';
import { check, findingsOf, INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

/** The findings of the rule alone: an action of another service has one of its own. */
function found(target: string) {
  const document = withIntegration({ uri: `arn:aws:apigateway:\${AWS::Region}:${target}` });
  return findingsOf(document).filter(([, code]) => code === 'integration-action-unknown');
}

describe('integration-action-unknown', () => {
  it.each([
    ['dynamodb', 'GetItm'],
    ['states', 'startExecution'],
    ['firehose', 'PutRecords'],
  ])('finds an action that %s does not have: %s', (service, action) => {
    expect(found(`${service}:action/${action}`)).toEqual([
      [
        'error',
        'integration-action-unknown',
        `${INTEGRATION}/uri`,
        `${TITLE} calls "${action}", which is not an action of ${service}.`,
      ],
    ]);
  });

  it('guesses the action that was meant', () => {
    const document = withIntegration({ uri: 'arn:aws:apigateway:${AWS::Region}:dynamodb:action/GetItm' });
    expect(check(document).map(({ help }) => help)).toContain('Correct the action. Did you mean GetItem?');
  });

  it.each([
    'dynamodb:action/Query',
    'sqs:action/SendMessage&QueueUrl=x',
    'events:action/PutEvents',
    'ses:action/Anything',
    'sqs:path/1/q',
  ])('passes %s', (target) => expect(found(target)).toEqual([]));
});
