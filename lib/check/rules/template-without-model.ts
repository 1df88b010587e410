// Rule template-without-model: where bodies are validated, every request template has a model for its media type.
import { memberOf, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { ANY_TYPE } from '../document/taken-media-types.ts';
import { validatesBody } from '../document/validation.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Request validation for REST APIs": without a model for the Content-Type the body is not validated. */
export const templateWithoutModel: Rule = {
  code: 'template-without-model',
  severity: 'warning',
  *find({ root, operations }) {
    for (const operation of operations) {
      const content = objectOf(memberOf(operation.value['requestBody'], 'content'));
      if (Object.keys(content).length === 0 || Object.hasOwn(content, ANY_TYPE)) continue;
      if (!operation.integration || !validatesBody(root, operation)) continue;
      const templates = Object.keys(objectOf(operation.integration.value['requestTemplates']));
      for (const mediaType of templates.filter((type) => !Object.hasOwn(content, type))) {
        yield {
          pointer: operation.integration.pointer + pointer('requestTemplates', mediaType),
          message: `${operation.title} maps bodies of ${mediaType} and has no model for them, so they are not validated.`,
          help: 'Add the media type with its schema to the request body, or take the template out.',
        };
      }
    }
  },
};
