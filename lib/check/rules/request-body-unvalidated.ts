// Rule request-body-unvalidated: an operation with a model for its body has a validator that looks at bodies.
import { bodySchemas } from '../document/model-schema.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Request validation for REST APIs": without a validator nothing is validated, even with a model. */
export const requestBodyUnvalidated: Rule = {
  code: 'request-body-unvalidated',
  severity: 'warning',
  *find({ operations }) {
    for (const { requestBody, validation, title, pointer } of operations) {
      const { name, isDefined, validatesBody } = validation;
      // A name that is not defined is a mistake of its own.
      if (validatesBody || bodySchemas(requestBody).length === 0 || (typeof name === 'string' && !isDefined)) continue;
      yield {
        pointer,
        message: `${title} has a model for its body and ${name === undefined ? 'no request validator' : 'a request validator that does not look at it'}.`,
        help: 'Name a validator with validateRequestBody: true.',
      };
    }
  },
};
