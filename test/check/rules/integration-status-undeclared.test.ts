import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeDocument, makeOperation, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-status-undeclared', 'error', {
  finds: [
    [
      'a status without a response',
      withIntegration({ responses: { '2\\d{2}': { statusCode: '200' }, default: { statusCode: '502' } } }),
      [
        `${INTEGRATION}/responses/default/statusCode`,
        `${TITLE} does not declare the response 502, which the integration response "default" returns.`,
        'warning',
      ],
    ],
    [
      'that of a success, so that every call fails',
      withIntegration({ responses: { '2\\d{2}': { statusCode: '201' }, default: { statusCode: '500' } } }),
      [
        `${INTEGRATION}/responses/2\\d{2}/statusCode`,
        `${TITLE} does not declare the response 201, which the integration response "2\\d{2}" returns.`,
      ],
    ],
  ],
  passes: [
    [
      'a proxy, which does not use integration responses',
      makeDocument(
        makeOperation({
          responses: { '201': { description: 'a' } },
          'x-amazon-apigateway-integration': {
            type: 'aws_proxy',
            httpMethod: 'POST',
            uri: 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/f/invocations',
            responses: { default: { statusCode: '200' } },
          },
        }),
      ),
    ],
    [
      'more responses than statuses',
      makeDocument(
        makeOperation({
          responses: { '200': { description: 'a' }, '404': { description: 'b' }, '500': { description: 'c' } },
        }),
      ),
    ],
  ],
});
