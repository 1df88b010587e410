// The rule security-requirements-unsupported.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const securityRequirementsUnsupported: Rule = {
  code: 'security-requirements-unsupported',
  severity: 'warning',
  what: 'An operation has one security requirement, whose schemes a caller needs together.',
  source:
    'API Gateway API reference, "Method": it has one authorizationType and one authorizerId, and an API key besides. OpenAPI lets a caller satisfy any one of several requirements; which one API Gateway takes is not recorded.',
  example: {
    of: 'operation',
    wrong: `
      security:
        - key: []
        - token: []
    `,
    right: `
      security:
        - key: []
          token: []
    `,
  },
  *find({ security, operations }) {
    const all = [security, ...operations.map((operation) => operation.security)];
    for (const [place, { requirements }] of new Map(all.map((one) => [one.pointer, one]))) {
      if (requirements.length < 2) continue;
      yield {
        pointer: place + pointer(1),
        message: `There are ${requirements.length} security requirements: a method of API Gateway has one authorizer, not alternatives.`,
        help: 'Put the schemes that a caller needs into one requirement, and give alternatives operations of their own.',
      };
    }
  },
};
