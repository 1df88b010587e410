import { describeRule } from '../describe-rule.ts';
import { makeIntegration, makeOperation, withIntegration, withPaths } from '../make-document.ts';

describeRule('kinesis-content-type-missing', 'warning', {
  finds: [
    [
      'a GET without a mapping',
      withPaths({ '/a': { get: route({ requestParameters: undefined }) } }),
      ['/paths/~1a/get/x-amazon-apigateway-integration', 'GET /a has no body and sends no Content-Type to Kinesis.'],
    ],
  ],
  passes: [
    ['a PUT, which has that of its caller', withIntegration({ requestParameters: undefined })],
    ['a GET with the mapping', withPaths({ '/a': { get: route({}) } })],
  ],
});

function route(integration: Record<string, unknown>) {
  const parameters = undefined;
  return makeOperation({ parameters, 'x-amazon-apigateway-integration': makeIntegration(integration) });
}
