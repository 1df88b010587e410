// Rule yaml-alias-unsupported: nothing stands in the document by reference to a YAML anchor.
import type { Rule } from '../rule/rule.ts';

/** Source: CloudFormation user guide, "AWS CloudFormation template formats": aliases and merges of YAML are not supported. */
export const yamlAliasUnsupported: Rule = {
  code: 'yaml-alias-unsupported',
  severity: 'error',
  *find({ source }) {
    for (const pointer of source.aliases) {
      const message = 'This is a YAML alias (*name), which CloudFormation does not take.';
      yield { pointer, message, help: 'Write the value out, or use a $ref where OpenAPI has one.' };
    }
  },
};
