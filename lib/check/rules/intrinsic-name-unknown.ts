// The rule intrinsic-name-unknown.
import { unknownNames } from '../../apigateway/index.ts';
import { didYouMean, objectOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

export const intrinsicNameUnknown: Rule = {
  code: 'intrinsic-name-unknown',
  severity: 'error',
  what: 'In a template, `Ref`, `Fn::Sub` and `Fn::GetAtt` name a parameter or a resource of the template.',
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
    const known = [...Object.keys(objectOf(template['Parameters'])), ...Object.keys(objectOf(template['Resources']))];
    for (const { intrinsic, name, pointer } of unknownNames(root, template)) {
      const literal = intrinsic === 'Fn::Sub' ? ` For the text \${${name}}, write \${!${name}}.` : '';
      yield {
        pointer,
        message: `${intrinsic} names ${name}, which is neither a parameter nor a resource of the template.`,
        help: `Correct the name.${didYouMean(name, known)}${literal}`,
      };
    }
  },
};
