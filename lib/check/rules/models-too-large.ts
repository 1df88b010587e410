// The rule models-too-large.
import { MODELS_MAX_BYTES, sharedPart, sharedPlace } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const modelsTooLarge: Rule = {
  code: 'models-too-large',
  severity: 'error',
  what: 'All models of an API together are within the quota.',
  source: 'API Gateway Developer Guide, quotas for REST APIs: 400 KB of models per API.',
  example: {
    of: 'document',
    wrong: `
      components:
        schemas:
          Item:
            type: object
            description: … 410,000 characters …
    `,
    right: `
      components:
        schemas:
          Item:
            type: object
            description: … 900 characters …
    `,
  },
  *find({ root }) {
    const bytes = Buffer.byteLength(JSON.stringify(sharedPart(root, 'schemas')));
    if (bytes <= MODELS_MAX_BYTES) return;
    yield {
      pointer: sharedPlace(root, 'schemas'),
      message: `The schemas have ${bytes} bytes; API Gateway accepts 400 KB (${MODELS_MAX_BYTES} bytes) of models per API.`,
      help: 'Shorten descriptions, or remove schemas that only document.',
    };
  },
};
