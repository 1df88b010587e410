// Rule mapped-request-parameter-undeclared: every parameter that a request mapping reads is declared by the operation.
import { undeclaredSource } from '../document/checked-mapping.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, mapping reference: the source of a mapping is a parameter declared on the method. */
export const mappedRequestParameterUndeclared: Rule = {
  code: 'mapped-request-parameter-undeclared',
  severity: 'error',
  *find({ requestMappings }) {
    for (const { operation, target, expression, pointer } of requestMappings) {
      const missing = undeclaredSource(operation, expression);
      if (missing === undefined) continue;
      yield {
        pointer,
        message: `${operation.title} does not declare ${missing} that is mapped to ${target}.`,
        help: "Add it to the operation's parameters, in the same spelling.",
      };
    }
  },
};
