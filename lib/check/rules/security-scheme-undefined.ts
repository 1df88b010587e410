// The rule security-scheme-undefined.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const securitySchemeUndefined: Rule = {
  code: 'security-scheme-undefined',
  severity: 'warning',
  what: 'Every security scheme that a security requirement names is defined.',
  source: 'OpenAPI 3.0.3, "Security Requirement Object".',
  *find({ security, operations, securitySchemes }) {
    const all = [security, ...operations.map((operation) => operation.security)];
    // Operations without requirements of their own inherit those of the root.
    for (const [place, { requirements }] of new Map(all.map((one) => [one.pointer, one]))) {
      for (const [index, demands] of requirements.entries()) {
        for (const { scheme } of demands.filter((demand) => !securitySchemes.has(demand.scheme))) {
          const message = `The security scheme ${JSON.stringify(scheme)} is not defined.`;
          const help = 'Define it in components.securitySchemes, or correct the name.';
          yield { pointer: place + pointer(index, scheme), message, help };
        }
      }
    }
  },
};
