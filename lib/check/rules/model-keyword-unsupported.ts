// The rule model-keyword-unsupported.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const UNSUPPORTED = ['default', 'discriminator', 'example', 'exclusiveMinimum', 'nullable', 'readOnly'];

export const modelKeywordUnsupported: Rule = {
  code: 'model-keyword-unsupported',
  severity: 'error',
  what: 'Models have only keywords that API Gateway supports.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes". Imports with `discriminator` or `example` are on record that failed with "Invalid model schema specified". Models are JSON Schema draft 4.',
  *find({ modelSchemas }) {
    for (const { schema, pointer: place } of modelSchemas) {
      for (const keyword of UNSUPPORTED.filter((name) => Object.hasOwn(schema, name))) {
        yield {
          pointer: place + pointer(keyword),
          message: `API Gateway does not support "${keyword}" in models.`,
          help:
            keyword === 'example' ? 'Move it out of the schema, into the media type.' : 'Remove it from the schema.',
        };
      }
    }
  },
};
