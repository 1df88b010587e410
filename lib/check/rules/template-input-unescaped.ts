// The rule template-input-unescaped.
import type { Rule } from '../rule/rule.ts';
import { printsForm } from '../template-flow/body-form.ts';
import { unescapedValues } from '../template-flow/unescaped-values.ts';

export const templateInputUnescaped: Rule = {
  code: 'template-input-unescaped',
  severity: 'error',
  what: 'A request template prints caller input between quotes only escaped or encoded, and escaped twice in JSON text within a string.',
  source:
    'The safe forms of docs/check-rules.md were run with Apache Velocity 1.7 and 3,000 hostile strings each; API Gateway Developer Guide, "$util variables". A warning for claims whose format Cognito restricts, such as `email`: whether a quote gets through is not recorded.',
  example: {
    of: 'request template',
    wrong: `{"PartitionKey": "$input.params('id')"}`,
    right: `{"PartitionKey": "$util.escapeJavaScript($input.params('id')).replaceAll("\\\\'", "'")"}`,
  },
  find: ({ parsedTemplates }) =>
    parsedTemplates
      .filter((template) => template.direction === 'request' && !printsForm(template))
      .flatMap(unescapedValues),
};
