// Rule security-scheme-exists: a security requirement names a scheme that is defined.
import { listOf, memberOf, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: OpenAPI 3.0.3, "Security Requirement Object". */
export const securitySchemeExists: Rule = {
  code: 'security-scheme-exists',
  severity: 'error',
  *find({ root, operations }) {
    const defined = objectOf(memberOf(root['components'], 'securitySchemes'));
    for (const { value, pointer: place } of [{ value: root, pointer: '' }, ...operations]) {
      for (const [index, requirement] of listOf(value['security']).entries()) {
        for (const name of Object.keys(objectOf(requirement))) {
          if (Object.hasOwn(defined, name)) continue;
          const message = `There is no security scheme ${JSON.stringify(name)}.`;
          const help = 'Define it in components.securitySchemes, or correct the name.';
          yield { pointer: place + pointer('security', index, name), message, help };
        }
      }
    }
  },
};
