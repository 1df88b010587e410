// The rule include-nested.
import { memberOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

export const includeNested: Rule = {
  code: 'include-nested',
  severity: 'error',
  what: 'The document itself does not use AWS::Include.',
  source: 'CloudFormation User Guide, "AWS::Include transform": included content cannot use AWS::Include.',
  example: {
    of: 'operation',
    wrong: `
      x-amazon-apigateway-integration:
        Fn::Transform:
          Name: AWS::Include
          Parameters: { Location: integration.yaml }
    `,
    right: `
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '{"statusCode": 200}'
    `,
  },
  *find({ intrinsics }) {
    for (const { name, argument, pointer } of intrinsics) {
      if (name !== 'Fn::Transform' || memberOf(argument, 'Name') !== 'AWS::Include') continue;
      yield {
        pointer,
        message: 'A document that a template includes cannot use AWS::Include.',
        help: 'Insert the content here.',
      };
    }
  },
};
