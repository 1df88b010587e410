import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, withIntegration } from '../make-document.ts';

describeRule('integration-response-undecided', 'info', {
  finds: [
    [
      'a class that only Java knows',
      withIntegration({ responses: { '2\\p{javaDigit}+': { statusCode: '200' }, default: { statusCode: '500' } } }),
      [
        `${INTEGRATION}/responses/2\\p{javaDigit}+`,
        'Cannot determine which status codes "2\\\\p{javaDigit}+" matches.',
      ],
    ],
    [
      'a pattern that would never finish',
      withIntegration({ responses: { '(?:|2?|){60}z': { statusCode: '200' }, default: { statusCode: '500' } } }),
      [`${INTEGRATION}/responses/(?:|2?|){60}z`, 'Cannot determine which status codes "(?:|2?|){60}z" matches.'],
    ],
  ],
  passes: [
    [
      'a possessive quantifier, which JavaScript does not have',
      withIntegration({ responses: { '2\\d++': { statusCode: '200' }, default: { statusCode: '500' } } }),
    ],
    [
      'the same for Lambda, whose patterns match error messages',
      withIntegration({
        uri: {
          'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/f/invocations',
        },
        responses: { '(?i).*error.*': { statusCode: '500' }, default: { statusCode: '200' } },
      }),
    ],
  ],
});
