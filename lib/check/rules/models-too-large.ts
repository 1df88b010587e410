// Rule models-too-large: the models together stay within the quota of an API.
import { MODELS_MAX_BYTES } from '../../apigateway/index.ts';
import { memberOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, quotas for REST APIs: 400 KB of models for an API. */
export const modelsTooLarge: Rule = {
  code: 'models-too-large',
  severity: 'error',
  *find({ root }) {
    const bytes = Buffer.byteLength(JSON.stringify(memberOf(root['components'], 'schemas') ?? {}));
    if (bytes <= MODELS_MAX_BYTES) return;
    yield {
      pointer: '/components/schemas',
      message: `The schemas have ${bytes} bytes; API Gateway takes 400 KB (${MODELS_MAX_BYTES} bytes) of models in an API.`,
      help: 'Shorten descriptions, or leave schemas out that only document.',
    };
  },
};
