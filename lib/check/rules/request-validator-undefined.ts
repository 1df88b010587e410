// The rule request-validator-undefined.
import { objectOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

const MEMBER = 'x-amazon-apigateway-request-validator';

export const requestValidatorUndefined: Rule = {
  code: 'request-validator-undefined',
  severity: 'warning',
  what: 'Every request validator that is named is defined.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-request-validator property"; without a validator nothing is validated.',
  example: {
    of: 'document',
    wrong: `
      x-amazon-apigateway-request-validators:
        all: { validateRequestBody: true, validateRequestParameters: true }
      x-amazon-apigateway-request-validator: body
    `,
    right: `
      x-amazon-apigateway-request-validators:
        all: { validateRequestBody: true, validateRequestParameters: true }
      x-amazon-apigateway-request-validator: all
    `,
  },
  *find({ root, validation, operations }) {
    const defined = Object.keys(objectOf(root[`${MEMBER}s`])).join(', ') || 'none';
    const named = [validation, ...operations.map((operation) => operation.validation)];
    // Operations without a validator of their own inherit that of the root.
    for (const [pointer, { name, isDefined }] of new Map(named.map((one) => [one.pointer, one]))) {
      if (typeof name !== 'string' || isDefined) continue;
      yield {
        pointer,
        message: `The request validator ${JSON.stringify(name)} is not defined.`,
        help: `Define it in ${MEMBER}s at the root, or name one of these: ${defined}.`,
      };
    }
  },
};
