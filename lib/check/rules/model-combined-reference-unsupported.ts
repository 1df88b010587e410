// The rule model-combined-reference-unsupported.
import { arrayOf, memberOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const modelCombinedReferenceUnsupported: Rule = {
  code: 'model-combined-reference-unsupported',
  severity: 'error',
  what: '`allOf`, `anyOf` and `oneOf` contain no `$ref` to a schema of the document.',
  source: 'API Gateway Developer Guide, "Amazon API Gateway important notes" (oneOf, anyOf, allOf in OpenAPI 3.0).',
  *find({ modelSchemas }) {
    for (const { schema, pointer: place } of modelSchemas) {
      for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
        for (const [index, part] of arrayOf(schema[keyword]).entries()) {
          const reference = memberOf(part, '$ref');
          if (typeof reference !== 'string' || !reference.startsWith('#')) continue;
          const message = `API Gateway does not support the reference ${JSON.stringify(reference)} within ${keyword}.`;
          yield {
            pointer: place + pointer(keyword, index, '$ref'),
            message,
            help: 'Replace the reference with the schema itself.',
          };
        }
      }
    }
  },
};
