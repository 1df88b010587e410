// The rule intrinsic-short-form-unsupported.
import type { Rule } from '../rule/rule.ts';

export const intrinsicShortFormUnsupported: Rule = {
  code: 'intrinsic-short-form-unsupported',
  severity: 'error',
  what: 'Intrinsic functions are in their long form.',
  source: 'CloudFormation User Guide, "AWS::Include transform": included content cannot use short forms.',
  example: {
    of: 'document',
    wrong: `
      openapi: 3.0.3
      paths:
        /items:
          get:
            x-amazon-apigateway-integration:
              credentials: !GetAtt Role.Arn
    `,
    right: `
      openapi: 3.0.3
      paths:
        /items:
          get:
            x-amazon-apigateway-integration:
              credentials: { Fn::GetAtt: [Role, Arn] }
    `,
  },
  *find({ source }) {
    for (const { pointer, tag } of source.shortForms) {
      const name = tag.slice(1);
      const long = name === 'Ref' || name === 'Condition' ? `${name}: …` : `Fn::${name}: …`;
      yield {
        pointer,
        message: `${tag} is the short form of an intrinsic function, which AWS::Include does not support.`,
        help: `Write ${long}`,
      };
    }
  },
};
