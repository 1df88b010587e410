// Rule template-missing: a Kinesis integration has a request template for every media type that the operation takes.
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { kinesisOperations } from '../document/kinesis.ts';
import { ANY_TYPE, takenMediaTypes } from '../document/taken-media-types.ts';
import type { Rule } from '../rule/rule.ts';

/**
 * Source: API Gateway developer guide, "Method request behavior for payloads without mapping templates": 415, or the body as it came. The
 * template is looked up by the Content-Type without its parameters; without a Content-Type it is that of application/json.
 */
export const templateMissing: Rule = {
  code: 'template-missing',
  severity: 'error',
  *find(document) {
    for (const { operation, integration } of kinesisOperations(document)) {
      const templates = objectOf(integration.value['requestTemplates']);
      if (Object.hasOwn(templates, ANY_TYPE)) continue;
      for (const mediaType of takenMediaTypes(operation).filter((type) => !Object.hasOwn(templates, type))) {
        yield {
          pointer: integration.pointer + ('requestTemplates' in integration.value ? pointer('requestTemplates') : ''),
          message: `${operation.title} takes ${mediaType} and has no request template for it.`,
          help: 'Add the template under this media type, without parameters such as charset.',
        };
      }
    }
  },
};
