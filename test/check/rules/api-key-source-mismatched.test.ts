import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION } from '../make-document.ts';

const SCHEMES = {
  key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
  iam: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
  lambda: {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authtype': 'custom',
    'x-amazon-apigateway-authorizer': {
      type: 'request',
      identitySource: 'method.request.header.Authorization',
      authorizerUri: {
        'Fn::Sub':
          'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations',
      },
    },
  },
};

/** An operation that needs all of these schemes together. */
function documentWith(source: 'HEADER' | 'AUTHORIZER', ...names: readonly (keyof typeof SCHEMES)[]) {
  const security = [Object.fromEntries(names.map((name) => [name, []]))];
  return makeDocument(makeOperation({ security }), {
    components: { securitySchemes: Object.fromEntries(names.map((name) => [name, SCHEMES[name]])) },
    'x-amazon-apigateway-api-key-source': source,
  });
}

const MESSAGE =
  'PUT /streams/{stream} requires an API key from the authorizer, and has no Lambda authorizer that returns one.';

describeRule('api-key-source-mismatched', 'warning', {
  finds: [
    ['a key alone', documentWith('AUTHORIZER', 'key'), [`${OPERATION}/security`, MESSAGE]],
    ['a key beside a signature', documentWith('AUTHORIZER', 'key', 'iam'), [`${OPERATION}/security`, MESSAGE]],
  ],
  passes: [
    ['a key beside a Lambda authorizer', documentWith('AUTHORIZER', 'key', 'lambda')],
    ['an operation without a key', documentWith('AUTHORIZER', 'iam')],
    ['keys from the header', documentWith('HEADER', 'key')],
  ],
});
