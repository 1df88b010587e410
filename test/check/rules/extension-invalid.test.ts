import { describeRule } from '../describe-rule.ts';
import {
  INTEGRATION,
  makeDocument,
  makeIntegration,
  makeOperation,
  OPERATION,
  REQUEST,
  withIntegration,
} from '../make-document.ts';

describeRule('extension-invalid', 'error', {
  finds: [
    [
      'an unknown type of integration',
      withIntegration({ type: 'awz' }),
      [
        `${INTEGRATION}/type`,
        '"type" must be one of "aws", "AWS", "aws_proxy", "AWS_PROXY", "http", "HTTP", "http_proxy", "HTTP_PROXY", "mock", "MOCK"; it is "awz".',
      ],
    ],
    [
      'a template that is an object',
      withIntegration({ requestTemplates: { 'application/json': { Data: 'x' } } }),
      [`${INTEGRATION}/requestTemplates/application~1json`, '"application/json" must be a string; it is an object.'],
    ],
    [
      'an integration response without a status',
      withIntegration({ responses: { '2\\d{2}': { statusCode: '200' }, default: {} } }),
      [`${INTEGRATION}/responses/default`, '"default" is missing the member "statusCode".'],
    ],
    [
      'a constant without its single quotes',
      withIntegration({ requestParameters: { 'integration.request.header.Accept': 'application/json' } }),
      [
        `${INTEGRATION}/requestParameters/integration.request.header.Accept`,
        '"integration.request.header.Accept" must be method.request.{path, querystring, header}.NAME, method.request.body, stageVariables.NAME, context.NAME or a constant in single quotes; it is "application/json".',
      ],
    ],
    [
      'a target that is not part of the request',
      withIntegration({ requestParameters: { 'integration.request.heder.A': "'a'" } }),
      [
        `${INTEGRATION}/requestParameters/integration.request.heder.A`,
        '"integration.request.heder.A" is not a name that is allowed here.',
      ],
    ],
    [
      'a timeout below 50 ms',
      withIntegration({ timeoutInMillis: 49 }),
      [`${INTEGRATION}/timeoutInMillis`, '"timeoutInMillis" must be >= 50; it is 49.'],
    ],
    [
      'a gateway response of no type, and an empty string',
      makeDocument(undefined, {
        'x-amazon-apigateway-gateway-responses': {
          DEFAULT_3XX: {},
          THROTTLED: { responseTemplates: { 'text/plain': '' } },
        },
      }),
      ['/x-amazon-apigateway-gateway-responses/DEFAULT_3XX', '"DEFAULT_3XX" is not a name that is allowed here.'],
      [
        '/x-amazon-apigateway-gateway-responses/THROTTLED/responseTemplates/text~1plain',
        '"text/plain" must not be empty.',
      ],
    ],
    [
      'a validator that is not an object of booleans',
      makeDocument(undefined, { 'x-amazon-apigateway-request-validators': { all: { validateRequestBody: 'yes' } } }),
      [
        '/x-amazon-apigateway-request-validators/all/validateRequestBody',
        '"validateRequestBody" must be a boolean; it is "yes".',
      ],
    ],
    [
      'an authorizer of an unknown type',
      makeDocument(undefined, {
        security: [{ own: [] }],
        components: {
          securitySchemes: {
            own: {
              type: 'apiKey',
              name: 'Authorization',
              in: 'header',
              'x-amazon-apigateway-authorizer': { type: 'jwt' },
            },
          },
        },
      }),
      [
        '/components/securitySchemes/own/x-amazon-apigateway-authorizer/type',
        '"type" must be one of "token", "TOKEN", "request", "REQUEST", "cognito_user_pools", "COGNITO_USER_POOLS"; it is "jwt".',
      ],
    ],
    [
      'wrong settings of the API',
      makeDocument(undefined, {
        'x-amazon-apigateway-api-key-source': 'COOKIE',
        'x-amazon-apigateway-binary-media-types': 'image/png',
        'x-amazon-apigateway-minimum-compression-size': -1,
        'x-amazon-apigateway-policy': { Version: '2012-10-17' },
        'x-amazon-apigateway-security-policy': 'TLS_1_1',
      }),
      [
        '/x-amazon-apigateway-api-key-source',
        '"x-amazon-apigateway-api-key-source" must be one of "HEADER", "AUTHORIZER"; it is "COOKIE".',
      ],
      [
        '/x-amazon-apigateway-binary-media-types',
        '"x-amazon-apigateway-binary-media-types" must be an array; it is "image/png".',
      ],
      [
        '/x-amazon-apigateway-minimum-compression-size',
        '"x-amazon-apigateway-minimum-compression-size" must be >= 0; it is -1.',
      ],
      ['/x-amazon-apigateway-policy', '"x-amazon-apigateway-policy" is missing the member "Statement".'],
      [
        '/x-amazon-apigateway-security-policy',
        '"x-amazon-apigateway-security-policy" must be TLS_1_0, TLS_1_2 or a name that begins with SecurityPolicy_; it is "TLS_1_1".',
      ],
    ],
    [
      'an auth of an unknown type',
      makeDocument(makeOperation({ 'x-amazon-apigateway-auth': { type: 'AWS' } })),
      [
        `${OPERATION}/x-amazon-apigateway-auth/type`,
        '"type" must be one of "none", "NONE", "aws_iam", "AWS_IAM"; it is "AWS".',
      ],
    ],
  ],
  passes: [
    ['words in upper case', withIntegration({ type: 'AWS', passthroughBehavior: 'NEVER' })],
    [
      'intrinsics in their long form anywhere',
      withIntegration({
        credentials: { Ref: 'RoleArn' },
        timeoutInMillis: { 'Fn::If': ['Slow', 29000, 1000] },
        requestTemplates: { 'application/json': { 'Fn::Join': ['', [REQUEST]] } },
      }),
    ],
    [
      'statuses as numbers',
      withIntegration({ responses: { '2\\d{2}': { statusCode: 200 }, default: { statusCode: 500 } } }),
    ],
    [
      'every kind of source',
      makeDocument(
        makeOperation({
          parameters: [
            { name: 'stream', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'q', in: 'query', schema: { type: 'string' } },
          ],
          'x-amazon-apigateway-integration': makeIntegration({
            requestParameters: {
              'integration.request.header.A': 'method.request.path.stream',
              'integration.request.header.B': 'method.request.multivaluequerystring.q',
              'integration.request.header.C': 'method.request.body.a.b',
              'integration.request.header.D': 'stageVariables.x',
              'integration.request.header.E': 'context.requestId',
              'integration.request.querystring.F': "'a constant'",
            },
          }),
        }),
      ),
    ],
  ],
});
