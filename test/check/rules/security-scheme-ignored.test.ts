import { describeRule } from '../describe-rule.ts';
import { makeDocument } from '../make-document.ts';

describeRule('security-scheme-ignored', 'warning', {
  finds: [
    [
      'a scheme of HTTP',
      makeDocument(undefined, { components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } } }),
      [
        '/components/securitySchemes/bearer/type',
        'API Gateway does not enforce the security scheme "bearer" of type "http".',
      ],
    ],
  ],
  passes: [
    [
      'a Lambda authorizer',
      makeDocument(undefined, {
        security: [{ own: [] }],
        components: {
          securitySchemes: {
            own: {
              type: 'apiKey',
              name: 'Authorization',
              in: 'header',
              'x-amazon-apigateway-authtype': 'custom',
              'x-amazon-apigateway-authorizer': {
                type: 'token',
                authorizerUri: { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/x' },
                authorizerResultTtlInSeconds: 300,
              },
            },
          },
        },
      }),
    ],
  ],
});
