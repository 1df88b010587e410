import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeIntegration, makeOperation, TITLE, withIntegration, withPaths } from '../make-document.ts';

describeRule('mapped-request-parameter-undeclared', 'error', {
  finds: [
    [
      'sources that are not declared',
      withIntegration({
        requestParameters: {
          'integration.request.header.A': 'method.request.header.X-A',
          'integration.request.header.B': 'method.request.path.other',
        },
      }),
      [
        `${INTEGRATION}/requestParameters/integration.request.header.A`,
        `${TITLE} does not declare the header parameter "X-A", which is mapped to integration.request.header.A.`,
      ],
      [
        `${INTEGRATION}/requestParameters/integration.request.header.B`,
        `${TITLE} does not declare the path parameter "other", which is mapped to integration.request.header.B.`,
      ],
    ],
  ],
  passes: [
    [
      'a shared parameter by reference',
      {
        ...withPaths({
          '/streams/{stream}': {
            parameters: [{ $ref: '#/components/parameters/Stream' }],
            put: makeOperation({
              parameters: [{ name: 'X-A', in: 'header', schema: { type: 'string' } }],
              'x-amazon-apigateway-integration': makeIntegration({
                requestParameters: {
                  'integration.request.header.A': 'method.request.header.X-A',
                  'integration.request.header.B': 'method.request.path.stream',
                },
              }),
            }),
          },
        }),
        components: {
          parameters: { Stream: { name: 'stream', in: 'path', required: true, schema: { type: 'string' } } },
        },
      },
    ],
  ],
});
