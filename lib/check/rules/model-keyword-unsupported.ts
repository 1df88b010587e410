// Rule model-keyword-unsupported: a model has no keyword that API Gateway does not support.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const UNSUPPORTED = ['default', 'discriminator', 'example', 'exclusiveMinimum', 'nullable', 'readOnly'];

/**
 * Source: API Gateway developer guide, "Amazon API Gateway important notes"; for `discriminator` and `example` imports are on record
 * that failed with "Invalid model schema specified". Models are JSON Schema of draft 04.
 */
export const modelKeywordUnsupported: Rule = {
  code: 'model-keyword-unsupported',
  severity: 'error',
  *find({ modelSchemas }) {
    for (const { schema, pointer: place } of modelSchemas) {
      for (const keyword of UNSUPPORTED.filter((name) => Object.hasOwn(schema, name))) {
        yield {
          pointer: place + pointer(keyword),
          message: `API Gateway does not support "${keyword}" in models.`,
          help: keyword === 'example' ? 'Put it beside the schema, in the media type.' : 'Take it out of the schema.',
        };
      }
    }
  },
};
