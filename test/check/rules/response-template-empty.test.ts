import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeDocument, makeMock, makeOperation, TITLE, withIntegration } from '../make-document.ts';

describeRule('response-template-empty', 'warning', {
  finds: [
    [
      'an empty response template',
      withIntegration({
        responses: {
          '2\\d{2}': { statusCode: '200' },
          default: { statusCode: '500', responseTemplates: { 'application/json': ' ' } },
        },
      }),
      [
        `${INTEGRATION}/responses/default/responseTemplates/application~1json`,
        `The response template for default of ${TITLE} (application/json) is empty, so the body from Kinesis reaches the caller unchanged.`,
      ],
    ],
  ],
  passes: [
    [
      'that of a mock',
      makeDocument(
        makeOperation({
          'x-amazon-apigateway-integration': makeMock({
            responses: { default: { statusCode: '200', responseTemplates: { 'application/json': '' } } },
          }),
        }),
      ),
    ],
  ],
});
