// Rule template-missing: a Kinesis integration has a request template for every media type that the operation takes.
import type { Operation } from '../../apigateway/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/**
 * Source: API Gateway developer guide, "Method request behavior for payloads without mapping templates": 415, or the body as it came. The
 * template is looked up by the Content-Type without its parameters; without a Content-Type it is that of application/json.
 */
export const templateMissing: Rule = {
  code: 'template-missing',
  severity: 'error',
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      const templates = integration.templates.map(({ mediaType }) => mediaType);
      if (templates.includes('$default')) continue;
      for (const mediaType of takenMediaTypes(operation).filter((type) => !templates.includes(type))) {
        yield {
          pointer: integration.pointer + ('requestTemplates' in integration.value ? pointer('requestTemplates') : ''),
          message: `${operation.title} takes ${mediaType} and has no request template for it.`,
          help: 'Add the template under this media type, without parameters such as charset.',
        };
      }
    }
  },
};

/** Those of its models, and JSON when it has no body: a call without Content-Type counts as application/json. */
function takenMediaTypes({ requestBody }: Operation): string[] {
  const declared = requestBody.content.map(({ mediaType }) => mediaType);
  return declared.length > 0 ? declared : ['application/json'];
}
