import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeDocument, makeIntegration, makeOperation, TITLE } from '../make-document.ts';

describeRule('integration-responses-overlapping', 'warning', {
  finds: [
    [
      'two patterns that match one status',
      makeDocument(
        makeOperation({
          responses: { '200': { description: 'a' }, '500': { description: 'b' }, '502': { description: 'c' } },
          'x-amazon-apigateway-integration': makeIntegration({
            responses: {
              '2\\d{2}': { statusCode: '200' },
              '20[0-9]|5..': { statusCode: '502' },
              default: { statusCode: '500' },
            },
          }),
        }),
      ),
      [
        `${INTEGRATION}/responses/20[0-9]|5..`,
        `The integration responses "2\\d{2}" and "20[0-9]|5.." of ${TITLE} both match 200; which one wins is not documented.`,
      ],
    ],
  ],
  passes: [
    [
      'a status excluded by a lookahead',
      makeDocument(
        makeOperation({
          responses: {
            '200': { description: 'a' },
            '400': { description: 'b' },
            '413': { description: 'c' },
            '500': { description: 'd' },
          },
          'x-amazon-apigateway-integration': makeIntegration({
            responses: {
              '2\\d{2}': { statusCode: '200' },
              '413': { statusCode: '413' },
              '4(?!13)\\d{2}': { statusCode: '400' },
              default: { statusCode: '500' },
            },
          }),
        }),
      ),
    ],
  ],
});
