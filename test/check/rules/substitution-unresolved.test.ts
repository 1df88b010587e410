import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, makeDocument, withIntegration, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json/Fn::Sub`;

/** Without any intrinsic function. */
const withPlainIntegration = (members: Json) =>
  withIntegration({ uri: 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord', ...members });

describeRule('substitution-unresolved', 'error', {
  finds: [
    [
      'a role of the stack outside of Fn::Sub',
      withIntegration({ credentials: '${Role.Arn}' }),
      [`${INTEGRATION}/credentials`, 'Nothing replaces ${Role.Arn}: the string is not in Fn::Sub.'],
    ],
    [
      'the name of a stack in a URI',
      withIntegration({
        uri: 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord?${AWS::StackName}${Other}',
      }),
      [`${INTEGRATION}/uri`, 'Nothing replaces ${AWS::StackName}, ${Other}: the string is not in Fn::Sub.'],
    ],
    [
      'an authorizer of the stack',
      makeDocument(undefined, {
        security: [{ a: [] }],
        components: {
          securitySchemes: {
            a: {
              type: 'apiKey',
              name: 'Authorization',
              in: 'header',
              'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: ['${Pool.Arn}'] },
            },
          },
        },
      }),
      [
        '/components/securitySchemes/a/x-amazon-apigateway-authorizer/providerARNs/0',
        'Nothing replaces ${Pool.Arn}: the string is not in Fn::Sub.',
      ],
    ],
    [
      'a name in a document without anything of a stack, which Terraform can replace, as a warning',
      withPlainIntegration({ credentials: '${role_arn}' }),
      [`${INTEGRATION}/credentials`, 'Nothing replaces ${role_arn}: the string is not in Fn::Sub.', 'warning'],
    ],
    [
      'a pseudo parameter of the stack in such a document',
      withPlainIntegration({ credentials: 'arn:aws:iam::${AWS::AccountId}:role/${AWS::StackName}' }),
      [`${INTEGRATION}/credentials`, 'Nothing replaces ${AWS::StackName}: the string is not in Fn::Sub.'],
    ],
    [
      'a variable of the template',
      withTemplate({ 'Fn::Sub': '#set($key = "a")\n{"StreamName": "${Stream}", "PartitionKey": "${key}"}' }),
      [POINTER, 'Fn::Sub reads ${key} as a name of the stack, and no stack can have it.'],
    ],
    [
      'a variable of API Gateway',
      withTemplate({ 'Fn::Sub': '{"StreamName": "${Stream}", "PartitionKey": "${context.requestId}"}' }),
      [POINTER, 'Fn::Sub reads ${context.requestId} as a name of the stack, and no stack can have it.'],
    ],
  ],
  passes: [
    [
      'what API Gateway replaces itself',
      withIntegration({
        uri: 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord',
        credentials: 'arn:aws:iam::${AWS::AccountId}:role/${stageVariables.role}',
        requestTemplates: {
          'application/json': '{"StreamName": "${AWS::Region}-${AWS::AccountId}", "PartitionKey": "a", "Data": ""}',
        },
      }),
    ],
    [
      'names of the stack, of the function and escaped ones',
      withTemplate({
        'Fn::Sub': [
          '#set($key = "a"){"StreamName": "${Stream.Name}-${AWS::StackName}", "PartitionKey": "${!key}${own-1}"}',
          { 'own-1': 'b' },
        ],
      }),
    ],
  ],
});
