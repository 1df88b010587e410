// Rule model-combined-reference-unsupported: allOf, anyOf and oneOf hold no `$ref` to a schema of this document.
import { listOf, memberOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Amazon API Gateway important notes" (oneOf, anyOf, allOf in OpenAPI 3.0). */
export const modelCombinedReferenceUnsupported: Rule = {
  code: 'model-combined-reference-unsupported',
  severity: 'error',
  *find({ modelSchemas }) {
    for (const { schema, pointer: place } of modelSchemas) {
      for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
        for (const [index, part] of listOf(schema[keyword]).entries()) {
          const reference = memberOf(part, '$ref');
          if (typeof reference !== 'string' || !reference.startsWith('#')) continue;
          const message = `API Gateway does not take the reference ${JSON.stringify(reference)} within ${keyword}.`;
          yield {
            pointer: place + pointer(keyword, index, '$ref'),
            message,
            help: 'Write the schema here instead of the reference.',
          };
        }
      }
    }
  },
};
