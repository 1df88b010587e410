// Rule model-not-validated: an operation with a model for its body has a validator that looks at bodies.
import { pointer } from '../../source/index.ts';
import { bodySchemas } from '../document/model-schema.ts';
import { validatesBody, validatorName } from '../document/validation.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Request validation for REST APIs": without a validator nothing is validated, even with a model. */
export const modelNotValidated: Rule = {
  code: 'model-not-validated',
  severity: 'warning',
  *find({ root, operations }) {
    const defined = Object.keys(Object(root['x-amazon-apigateway-request-validators']));
    for (const operation of operations) {
      const [model] = bodySchemas(operation.value['requestBody'], operation.pointer + pointer('requestBody'));
      const name = validatorName(root, operation);
      // A name that is not defined is a mistake of its own.
      if (!model || validatesBody(root, operation) || (typeof name === 'string' && !defined.includes(name))) continue;
      yield {
        pointer: operation.pointer,
        message: `${operation.title} has a model for its body and ${name === undefined ? 'no request validator' : 'a request validator that does not look at it'}.`,
        help: 'Name a validator with validateRequestBody: true.',
      };
    }
  },
};
