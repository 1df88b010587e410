import { describeRule } from '../describe-rule.ts';
import { type Json, makeDocument, makeOperation } from '../make-document.ts';

const IAM = { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' };
const message =
  'The resource policy allows everyone, so every signed caller of the account may call the IAM-authorized operations.';

function withPolicy(statement: unknown, scheme: Json = IAM): Json {
  return makeDocument(makeOperation({ security: [{ scheme: [] }] }), {
    components: { securitySchemes: { scheme } },
    'x-amazon-apigateway-policy': { Version: '2012-10-17', Statement: statement },
  });
}

const allow = { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' };
const condition = { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } };

describeRule('resource-policy-unprotected', 'warning', {
  finds: [
    [
      'a statement that allows everyone',
      withPolicy([{ ...allow, Principal: '*' }]),
      ['/x-amazon-apigateway-policy/Statement/0', message],
    ],
    [
      'the only statement, which allows every AWS principal',
      withPolicy({ ...allow, Principal: { AWS: ['*'] } }),
      ['/x-amazon-apigateway-policy/Statement', message],
    ],
    [
      'a statement about methods, one of them authorized by IAM',
      withPolicy([
        { ...allow, Principal: '*', Resource: ['execute-api:/*/GET/other', 'execute-api:/prod/*/streams/*'] },
      ]),
      ['/x-amazon-apigateway-policy/Statement/0', message],
    ],
    [
      'a statement whose resource is known only at deployment',
      withPolicy([{ ...allow, Principal: '*', Resource: { Ref: 'Methods' } }]),
      ['/x-amazon-apigateway-policy/Statement/0', message],
    ],
  ],
  passes: [
    [
      'a resource of many wildcards',
      withPolicy([{ ...allow, Principal: '*', Resource: `execute-api:/*/PUT/${'*a'.repeat(40)}*b` }]),
    ],
    [
      'everyone for other methods',
      withPolicy([
        { ...allow, Principal: '*', Resource: ['execute-api:/*/OPTIONS/*', 'execute-api:/prod/PUT/streams?'] },
      ]),
    ],
    ['a policy that denies', withPolicy([{ ...allow, Effect: 'Deny', Principal: '*', Condition: condition }])],
    ['a policy that names who is allowed', withPolicy([{ ...allow, Principal: { AWS: 'arn:aws:iam::*:root' } }])],
    [
      'everyone beside an API key, which needs it',
      withPolicy([{ ...allow, Principal: '*' }], { type: 'apiKey', name: 'x-api-key', in: 'header' }),
    ],
  ],
});
