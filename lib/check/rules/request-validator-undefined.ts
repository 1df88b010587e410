// Rule request-validator-undefined: a request validator that is named is defined.
import { objectOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

const MEMBER = 'x-amazon-apigateway-request-validator';

/** Source: API Gateway developer guide, "x-amazon-apigateway-request-validator property"; without a validator nothing is validated. */
export const requestValidatorUndefined: Rule = {
  code: 'request-validator-undefined',
  severity: 'error',
  *find({ root, validation, operations }) {
    const defined = Object.keys(objectOf(root[`${MEMBER}s`])).join(', ') || 'none';
    const named = [validation, ...operations.map((operation) => operation.validation)];
    // Operations without one of their own have that of the root.
    for (const [pointer, { name, isDefined }] of new Map(named.map((one) => [one.pointer, one]))) {
      if (typeof name !== 'string' || isDefined) continue;
      yield {
        pointer,
        message: `There is no request validator ${JSON.stringify(name)}.`,
        help: `Define it in ${MEMBER}s at the root, or name one of those: ${defined}.`,
      };
    }
  },
};
