import { describeRule } from '../describe-rule.ts';
import { type Json, withPaths } from '../make-document.ts';

/** An operation with this integration. */
function operation(integration: Json, members: Json = {}): Json {
  return { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': integration, ...members };
}

describeRule('mapped-path-ignored', 'warning', {
  finds: [
    [
      'a mapping without a variable',
      withPaths({
        '/a': {
          get: operation({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: 'https://example.com/x',
            requestParameters: { 'integration.request.path.id': "'x'" },
          }),
        },
      }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/requestParameters/integration.request.path.id',
        'GET /a maps integration.request.path.id, and its URI has no {id}.',
      ],
    ],
    [
      'a name with another case',
      withPaths({
        '/a': {
          get: operation({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: 'https://example.com/{id}',
            requestParameters: { 'integration.request.path.id': "'x'", 'integration.request.path.ID': "'x'" },
          }),
        },
      }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/requestParameters/integration.request.path.ID',
        'GET /a maps integration.request.path.ID, and its URI has no {ID}.',
      ],
    ],
  ],
  passes: [
    [
      'a variable of the URI',
      withPaths({
        '/a': {
          get: operation({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: 'https://example.com/{id}',
            requestParameters: { 'integration.request.path.id': "'x'" },
          }),
        },
      }),
    ],
    [
      'a URI with a name of the stack, which may have it',
      withPaths({
        '/a': {
          get: operation({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: { 'Fn::Sub': 'https://${Path}' },
            requestParameters: { 'integration.request.path.id': "'x'" },
          }),
        },
      }),
    ],
  ],
});
