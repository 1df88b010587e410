import { describeRule } from '../describe-rule.ts';
import { type Json, withPaths } from '../make-document.ts';

/** An operation with this integration. */
function operation(integration: Json, members: Json = {}): Json {
  return { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': integration, ...members };
}

describeRule('integration-connection-missing', 'error', {
  finds: [
    [
      'a VPC link without its id',
      withPaths({
        '/a': {
          get: operation({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: 'https://example.com/x',
            connectionType: 'VPC_LINK',
          }),
        },
      }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/connectionType',
        'GET /a has the connection type VPC_LINK and no "connectionId".',
      ],
    ],
    [
      'one in lowercase',
      withPaths({
        '/a': {
          get: operation({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: 'https://example.com/x',
            connectionType: 'vpc_link',
          }),
        },
      }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/connectionType',
        'GET /a has the connection type VPC_LINK and no "connectionId".',
      ],
    ],
  ],
  passes: [
    [
      'a VPC link',
      withPaths({
        '/a': {
          get: operation({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: 'https://example.com/x',
            connectionType: 'VPC_LINK',
            connectionId: '${stageVariables.link}',
          }),
        },
      }),
    ],
    [
      'the internet',
      withPaths({
        '/a': {
          get: operation({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: 'https://example.com/x',
            connectionType: 'INTERNET',
          }),
        },
      }),
    ],
  ],
});
