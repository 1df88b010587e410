import { describeRule } from '../describe-rule.ts';
import { type Json, withPaths } from '../make-document.ts';

/** An operation with this integration. */
function operation(integration: Json, members: Json = {}): Json {
  return { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': integration, ...members };
}

describeRule('uri-variable-undeclared', 'error', {
  finds: [
    [
      'a variable that nothing maps',
      withPaths({
        '/a': { get: operation({ type: 'http_proxy', httpMethod: 'GET', uri: 'https://example.com/{id}/x' }) },
      }),
      ['/paths/~1a/get/x-amazon-apigateway-integration/uri', 'The URI of GET /a has {id}, which nothing maps.'],
    ],
    [
      'one of two, beside a name of the stack',
      withPaths({
        '/a': {
          get: operation({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: { 'Fn::Sub': 'https://${Host}/{id}/{b}' },
            requestParameters: { 'integration.request.path.b': "'x'" },
          }),
        },
      }),
      ['/paths/~1a/get/x-amazon-apigateway-integration/uri', 'The URI of GET /a has {id}, which nothing maps.'],
    ],
  ],
  passes: [
    [
      'a mapped variable',
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
      'a stage variable',
      withPaths({
        '/a': {
          get: operation({ type: 'http_proxy', httpMethod: 'GET', uri: 'https://example.com/${stageVariables.id}' }),
        },
      }),
    ],
  ],
});
