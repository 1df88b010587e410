import { describeRule } from '../describe-rule.ts';
import { type Json, makeMock, withPaths } from '../make-document.ts';

/** An operation with this integration. */
function operation(integration: Json, members: Json = {}): Json {
  return { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': integration, ...members };
}

describeRule('mock-status-missing', 'error', {
  finds: [
    [
      'a mock without a template',
      withPaths({ '/a': { get: operation(makeMock({ requestTemplates: {} })) } }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration',
        'GET /a is a mock without a request template, so every call fails with 500.',
      ],
    ],
    [
      'a template without a status code',
      withPaths({
        '/a': { get: operation(makeMock({ requestTemplates: { 'application/json': '{"status": 200}' } })) },
      }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/requestTemplates/application~1json',
        'GET /a is a mock whose request template (application/json) has no statusCode, so every call fails with 500.',
      ],
    ],
  ],
  passes: [
    ['a status code', withPaths({ '/a': { get: operation(makeMock()) } })],
    [
      'one in Fn::Sub',
      withPaths({
        '/a': {
          get: operation(
            makeMock({ requestTemplates: { 'application/json': { 'Fn::Sub': '{"statusCode": ${Code}}' } } }),
          ),
        },
      }),
    ],
  ],
});
