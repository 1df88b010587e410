// Rule mapped-request-parameter: every parameter that a request mapping reads is declared by the operation.
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { undeclaredSource } from '../document/declared-source.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, mapping reference: the source of a mapping is a parameter declared on the method. */
export const mappedRequestParameter: Rule = {
  code: 'mapped-request-parameter',
  severity: 'error',
  *find({ operations }) {
    for (const operation of operations) {
      const { integration, title } = operation;
      for (const [target, source] of Object.entries(objectOf(integration?.value['requestParameters']))) {
        const missing = undeclaredSource(operation, source);
        if (missing === undefined) continue;
        yield {
          pointer: `${integration?.pointer}${pointer('requestParameters', target)}`,
          message: `${title} does not declare ${missing} that is mapped to ${target}.`,
          help: "Add it to the operation's parameters, in the same spelling.",
        };
      }
    }
  },
};
