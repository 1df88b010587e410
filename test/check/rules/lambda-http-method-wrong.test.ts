import { describeRule } from '../describe-rule.ts';
import { type Json, withPaths } from '../make-document.ts';

/** An operation with this integration. */
function operation(integration: Json, members: Json = {}): Json {
  return { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': integration, ...members };
}

describeRule('lambda-http-method-wrong', 'error', {
  finds: [
    [
      'GET',
      withPaths({
        '/a': {
          get: operation({
            type: 'aws_proxy',
            httpMethod: 'GET',
            uri: 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/f/invocations',
          }),
        },
      }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/httpMethod',
        'GET /a calls Lambda with GET; Lambda accepts POST only, so every call fails.',
      ],
    ],
    [
      'any method',
      withPaths({
        '/a': {
          get: operation({
            type: 'AWS_PROXY',
            httpMethod: 'ANY',
            uri: 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/f/invocations',
          }),
        },
      }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/httpMethod',
        'GET /a calls Lambda with ANY; Lambda accepts POST only, so every call fails.',
      ],
    ],
  ],
  passes: [
    [
      'POST',
      withPaths({
        '/a': {
          get: operation({
            type: 'aws_proxy',
            httpMethod: 'post',
            uri: 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/f/invocations',
          }),
        },
      }),
    ],
  ],
});
