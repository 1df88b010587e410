import { describeRule } from '../describe-rule.ts';
import { makeDocument } from '../make-document.ts';

describeRule('gateway-response-status-overwritten', 'warning', {
  finds: [
    [
      'a status for both defaults',
      makeDocument(undefined, {
        'x-amazon-apigateway-gateway-responses': {
          DEFAULT_4XX: { statusCode: '400' },
          DEFAULT_5XX: { statusCode: 503 },
        },
      }),
      [
        '/x-amazon-apigateway-gateway-responses/DEFAULT_4XX/statusCode',
        'DEFAULT_4XX turns every 4XX of API Gateway that has no response of its own into 400.',
      ],
      [
        '/x-amazon-apigateway-gateway-responses/DEFAULT_5XX/statusCode',
        'DEFAULT_5XX turns every 5XX of API Gateway that has no response of its own into 503.',
      ],
    ],
  ],
  passes: [
    [
      'a status for one type, and defaults without',
      makeDocument(undefined, {
        'x-amazon-apigateway-gateway-responses': {
          DEFAULT_4XX: { responseTemplates: { 'application/json': '{"message": "No."}' } },
          MISSING_AUTHENTICATION_TOKEN: { statusCode: '404' },
        },
      }),
    ],
  ],
});
