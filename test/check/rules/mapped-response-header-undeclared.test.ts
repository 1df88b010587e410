import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeDocument, makeIntegration, makeOperation, TITLE, withIntegration } from '../make-document.ts';

describeRule('mapped-response-header-undeclared', 'error', {
  finds: [
    [
      'a header the response does not declare',
      withIntegration({
        responses: {
          '2\\d{2}': { statusCode: '200' },
          default: { statusCode: '500', responseParameters: { 'method.response.header.Retry-After': "'1'" } },
        },
      }),
      [
        `${INTEGRATION}/responses/default/responseParameters/method.response.header.Retry-After`,
        `The response 500 of ${TITLE} does not declare the header Retry-After, which is mapped here.`,
      ],
    ],
  ],
  passes: [
    [
      'a declared header',
      makeDocument(
        makeOperation({
          responses: {
            '200': { description: 'a', headers: { ETag: { schema: { type: 'string' } } } },
            '500': { description: 'b' },
          },
          'x-amazon-apigateway-integration': makeIntegration({
            responses: {
              '2\\d{2}': {
                statusCode: '200',
                responseParameters: { 'method.response.header.ETag': 'integration.response.header.x-amzn-RequestId' },
              },
              default: { statusCode: '500' },
            },
          }),
        }),
      ),
    ],
  ],
});
