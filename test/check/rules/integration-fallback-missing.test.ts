import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-fallback-missing', 'error', {
  finds: [
    [
      'a status that no pattern matches',
      withIntegration({ responses: { '2\\d{2}': { statusCode: '200' }, '[45]\\d{2}': { statusCode: '500' } } }),
      [
        INTEGRATION,
        `${TITLE} has no integration response "default": a status that no pattern matches becomes 500 "Internal server error".`,
      ],
    ],
    [
      'no responses at all',
      withIntegration({ responses: undefined }),
      [
        INTEGRATION,
        `${TITLE} has no integration response "default": a status that no pattern matches becomes 500 "Internal server error".`,
      ],
    ],
  ],
  passes: [
    [
      'patterns that match everything',
      withIntegration({ responses: { '2\\d{2}': { statusCode: '200' }, '[^2]\\d{2}': { statusCode: '500' } } }),
    ],
  ],
});
