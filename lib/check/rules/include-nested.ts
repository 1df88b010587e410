// Rule include-nested: the document includes nothing itself.
import { listIntrinsics } from '../../apigateway/index.ts';
import { memberOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: CloudFormation user guide, "AWS::Include transform": what is included cannot use AWS::Include. */
export const includeNested: Rule = {
  code: 'include-nested',
  severity: 'error',
  *find({ root }) {
    for (const { name, argument, pointer } of listIntrinsics(root)) {
      if (name !== 'Fn::Transform' || memberOf(argument, 'Name') !== 'AWS::Include') continue;
      yield {
        pointer,
        message: 'AWS::Include stands in a document that a template includes.',
        help: 'Put the content here; an included document cannot include another.',
      };
    }
  },
};
