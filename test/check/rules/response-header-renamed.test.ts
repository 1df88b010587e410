import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeDocument, makeIntegration, makeOperation, TITLE } from '../make-document.ts';

const HEADER = { schema: { type: 'string' } };

describeRule('response-header-renamed', 'warning', {
  finds: [
    [
      'headers that are renamed or dropped',
      makeDocument(
        makeOperation({
          responses: {
            '200': { description: 'a', headers: { Server: HEADER, 'Transfer-Encoding': HEADER } },
            '500': { description: 'b' },
          },
          'x-amazon-apigateway-integration': makeIntegration({
            responses: {
              '2\\d{2}': {
                statusCode: '200',
                responseParameters: {
                  'method.response.header.Server': "'a'",
                  'method.response.header.Transfer-Encoding': "'chunked'",
                },
              },
              default: { statusCode: '500' },
            },
          }),
        }),
      ),
      [
        `${INTEGRATION}/responses/2\\d{2}/responseParameters/method.response.header.Server`,
        `${TITLE} sets Server, which reaches the caller as x-amzn-Remapped-Server.`,
      ],
      [
        `${INTEGRATION}/responses/2\\d{2}/responseParameters/method.response.header.Transfer-Encoding`,
        `${TITLE} sets Transfer-Encoding, which API Gateway drops.`,
      ],
    ],
  ],
  passes: [['no header', makeDocument()]],
});
