import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION } from '../make-document.ts';

describeRule('extension-misplaced', 'warning', {
  finds: [
    [
      'the endpoint configuration at the root',
      makeDocument(undefined, { 'x-amazon-apigateway-endpoint-configuration': { disableExecuteApiEndpoint: true } }),
      [
        '/x-amazon-apigateway-endpoint-configuration',
        '"x-amazon-apigateway-endpoint-configuration" has no effect in the root.',
      ],
    ],
    [
      'request validators in an operation',
      makeDocument(makeOperation({ 'x-amazon-apigateway-request-validators': {} })),
      [
        `${OPERATION}/x-amazon-apigateway-request-validators`,
        '"x-amazon-apigateway-request-validators" has no effect in an operation.',
      ],
    ],
  ],
  passes: [
    [
      'the endpoint configuration in a server',
      makeDocument(undefined, {
        servers: [
          { url: 'https://a.example', 'x-amazon-apigateway-endpoint-configuration': { vpcEndpointIds: ['vpce-1'] } },
        ],
      }),
    ],
  ],
});
