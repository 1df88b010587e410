import { describeRule } from '../describe-rule.ts';
import { type Json, withPaths } from '../make-document.ts';

/** An operation with this integration. */
function operation(integration: Json, members: Json = {}): Json {
  return { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': integration, ...members };
}

describeRule('integration-scheme-wrong', 'error', {
  finds: [
    [
      'another scheme',
      withPaths({ '/a': { get: operation({ type: 'http_proxy', httpMethod: 'GET', uri: 'ftp://example.com' }) } }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/uri',
        'GET /a has the type http_proxy and a URI that is not an HTTP URL: "ftp://example.com".',
      ],
    ],
    [
      'no scheme',
      withPaths({
        '/a': { get: operation({ type: 'http_proxy', httpMethod: 'GET', uri: { 'Fn::Sub': 'example.com/${Stage}' } }) },
      }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/uri',
        'GET /a has the type http_proxy and a URI that is not an HTTP URL: "example.com/${Stage}".',
      ],
    ],
  ],
  passes: [
    [
      'https and a name of the stack',
      withPaths({
        '/a': {
          get: operation({ type: 'http_proxy', httpMethod: 'GET', uri: 'https://example.com/x' }),
          put: operation({ type: 'http_proxy', httpMethod: 'GET', uri: { 'Fn::Sub': '${Url}/x' } }),
        },
      }),
    ],
  ],
});
