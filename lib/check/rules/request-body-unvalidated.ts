// The rule request-body-unvalidated.
import { bodySchemas } from '../document/model-schema.ts';
import type { Rule } from '../rule/rule.ts';

export const requestBodyUnvalidated: Rule = {
  code: 'request-body-unvalidated',
  severity: 'warning',
  what: 'An operation with a model for its body has a request validator that validates bodies.',
  source:
    'API Gateway Developer Guide, "Request validation for REST APIs": without a validator nothing is validated, even with a model.',
  example: {
    of: 'document',
    wrong: `
      openapi: 3.0.3
      x-amazon-apigateway-request-validators:
        all: { validateRequestBody: true, validateRequestParameters: true }
      paths:
        /items:
          put:
            requestBody:
              content:
                application/json:
                  schema: { type: object }
    `,
    right: `
      openapi: 3.0.3
      x-amazon-apigateway-request-validators:
        all: { validateRequestBody: true, validateRequestParameters: true }
      paths:
        /items:
          put:
            x-amazon-apigateway-request-validator: all
            requestBody:
              content:
                application/json:
                  schema: { type: object }
    `,
  },
  *find({ operations }) {
    for (const { requestBody, validation, title, pointer } of operations) {
      const { name, isDefined, validatesBody } = validation;
      // The rule request-validator-undefined reports a name that is not defined.
      if (validatesBody || bodySchemas(requestBody).length === 0 || (typeof name === 'string' && !isDefined)) continue;
      yield {
        pointer,
        message: `${title} has a model for its body but ${name === undefined ? 'no request validator' : 'a request validator that does not validate it'}.`,
        help: 'Name a validator with validateRequestBody: true.',
      };
    }
  },
};
