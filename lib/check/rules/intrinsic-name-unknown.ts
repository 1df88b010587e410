// The rule intrinsic-name-unknown.
import { describeUnknownName, unknownNames } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const intrinsicNameUnknown: Rule = {
  code: 'intrinsic-name-unknown',
  severity: 'error',
  what: 'In a template, `Ref`, `Fn::Sub` and `Fn::GetAtt` name a parameter or a resource of the template, and `Fn::If` a condition.',
  source:
    'CloudFormation User Guide, "Intrinsic function reference"; CloudFormation rejects others with "Unresolved resource dependencies". Templates with macros are not checked.',
  example: {
    of: 'CloudFormation template',
    wrong: `
      Resources:
        Role:
          Type: AWS::IAM::Role
        Api:
          Type: AWS::Serverless::Api
          Properties:
            DefinitionBody:
              openapi: 3.0.3
              paths:
                /items:
                  get:
                    x-amazon-apigateway-integration:
                      credentials:
                        Fn::GetAtt: [Roel, Arn]
    `,
    right: `
      Resources:
        Role:
          Type: AWS::IAM::Role
        Api:
          Type: AWS::Serverless::Api
          Properties:
            DefinitionBody:
              openapi: 3.0.3
              paths:
                /items:
                  get:
                    x-amazon-apigateway-integration:
                      credentials:
                        Fn::GetAtt: [Role, Arn]
    `,
  },
  *find({ root, template }) {
    if (!template) return;
    for (const unknown of unknownNames(root, template)) {
      yield { pointer: unknown.pointer, ...describeUnknownName(unknown, template) };
    }
  },
};
