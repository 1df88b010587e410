import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, withIntegration } from '../make-document.ts';

describeRule('integration-response-pattern-malformed', 'error', {
  finds: [
    [
      'an unclosed brace',
      withIntegration({ responses: { '2\\d{2': { statusCode: '200' }, default: { statusCode: '500' } } }),
      [`${INTEGRATION}/responses/2\\d{2`, '"2\\\\d{2" is not a regular expression.'],
    ],
    [
      'an unclosed class',
      withIntegration({ responses: { '[2': { statusCode: '200' }, default: { statusCode: '500' } } }),
      [`${INTEGRATION}/responses/[2`, '"[2" is not a regular expression.'],
    ],
    [
      'two halves that parentheses around them would join',
      withIntegration({ responses: { '2)|(2': { statusCode: '200' }, default: { statusCode: '500' } } }),
      [`${INTEGRATION}/responses/2)|(2`, '"2)|(2" is not a regular expression.'],
    ],
  ],
  passes: [
    [
      'escapes that Java allows',
      withIntegration({ responses: { '2\\d{2}|\\-1': { statusCode: '200' }, default: { statusCode: '500' } } }),
    ],
  ],
});
