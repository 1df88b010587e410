import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeDocument, makeMock, makeOperation, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-fallback-missing', 'warning', {
  finds: [
    [
      'a status that no pattern matches',
      withIntegration({ responses: { '2\\d{2}': { statusCode: '200' }, '[45]\\d{2}': { statusCode: '500' } } }),
      [
        INTEGRATION,
        `${TITLE} has no integration response "default": a status code that no pattern matches becomes 500 "Internal server error".`,
      ],
    ],
    [
      'no responses at all',
      withIntegration({ responses: undefined }),
      [
        INTEGRATION,
        `${TITLE} has no integration response "default": a status code that no pattern matches becomes 500 "Internal server error".`,
      ],
    ],
  ],
  passes: [
    [
      'a mock, whose template gives the status',
      makeDocument(
        makeOperation({ 'x-amazon-apigateway-integration': makeMock({ responses: { '200': { statusCode: '200' } } }) }),
      ),
    ],
    [
      'patterns that match everything',
      withIntegration({ responses: { '2\\d{2}': { statusCode: '200' }, '[^2]\\d{2}': { statusCode: '500' } } }),
    ],
  ],
});
