// The rule response-value-unescaped.
import type { Rule } from '../rule/rule.ts';
import { unescapedValues } from '../template-flow/unescaped-values.ts';

export const responseValueUnescaped: Rule = {
  code: 'response-value-unescaped',
  severity: 'warning',
  what: 'A response template of a JSON media type prints values of the request and of the backend between quotes only escaped or encoded.',
  source:
    'The same as of `template-input-unescaped`. A warning, because only the response is affected: a quote in the value makes it other JSON, or none.',
  example: {
    of: 'response template',
    wrong: `{"name": "$input.path('$.name')"}`,
    right: `{"name": $input.json('$.name')}`,
  },
  find: ({ parsedTemplates }) =>
    parsedTemplates
      .filter(({ direction, mediaType }) => direction === 'response' && mediaType.includes('json'))
      .flatMap(unescapedValues),
};
