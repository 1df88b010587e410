// Rule cache-key-undeclared: every cache key parameter is declared by the operation.
import { listOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { undeclaredSource } from '../document/checked-mapping.ts';
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: a cache key parameter must also be a parameter of the method. */
export const cacheKeyUndeclared: Rule = {
  code: 'cache-key-undeclared',
  severity: 'error',
  *find({ operations }) {
    for (const operation of operations) {
      const { integration, title } = operation;
      for (const [index, source] of listOf(integration?.value['cacheKeyParameters']).entries()) {
        const missing = undeclaredSource(operation, source);
        if (missing === undefined) continue;
        const message = `${title} does not declare ${missing} that its cache key names.`;
        const place = `${integration?.pointer}${pointer('cacheKeyParameters', index)}`;
        yield { pointer: place, message, help: "Add it to the operation's parameters, in the same spelling." };
      }
    }
  },
};
