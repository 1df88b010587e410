// Rule request-validator-exists: a request validator that is named is defined.
import { isObject, objectOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

const MEMBER = 'x-amazon-apigateway-request-validator';

/** Source: API Gateway developer guide, "x-amazon-apigateway-request-validator property"; without a validator nothing is validated. */
export const requestValidatorExists: Rule = {
  code: 'request-validator-exists',
  severity: 'error',
  *find({ root, operations }) {
    const defined = objectOf(root[`${MEMBER}s`]);
    for (const { value, pointer } of [{ value: root, pointer: '' }, ...operations]) {
      const name = value[MEMBER];
      if (typeof name !== 'string' || isObject(defined[name])) continue;
      yield {
        pointer: `${pointer}/${MEMBER}`,
        message: `There is no request validator ${JSON.stringify(name)}.`,
        help: `Define it in ${MEMBER}s at the root, or name one of those: ${Object.keys(defined).join(', ') || 'none'}.`,
      };
    }
  },
};
