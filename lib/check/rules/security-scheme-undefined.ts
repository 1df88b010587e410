// The rule security-scheme-undefined.
import { sharedName } from '../../apigateway/index.ts';
import { type JsonObject, memberOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const securitySchemeUndefined: Rule = {
  code: 'security-scheme-undefined',
  severity: 'warning',
  what: 'Every security scheme that a security requirement names is defined.',
  source: 'OpenAPI 3.0.3, "Security Requirement Object".',
  example: {
    of: 'document',
    wrong: `
      components:
        securitySchemes:
          key: { type: apiKey, name: x-api-key, in: header }
      security:
        - api-key: []
    `,
    right: `
      components:
        securitySchemes:
          key: { type: apiKey, name: x-api-key, in: header }
      security:
        - key: []
    `,
  },
  *find({ root, security, operations, securitySchemes, template, api }) {
    if (definesAuth(template, api)) return;
    const all = [security, ...operations.map((operation) => operation.security)];
    // Operations without requirements of their own inherit those of the root.
    for (const [place, { requirements }] of new Map(all.map((one) => [one.pointer, one]))) {
      for (const [index, demands] of requirements.entries()) {
        for (const { scheme } of demands.filter((demand) => !securitySchemes.has(demand.scheme))) {
          const message = `The security scheme ${JSON.stringify(scheme)} is not defined.`;
          const help = `Define it in ${sharedName(root, 'securitySchemes')}, or correct the name.`;
          yield { pointer: place + pointer(index, scheme), message, help };
        }
      }
    }
  },
};

/** SAM adds the schemes of the property Auth to the document. */
function definesAuth(template: JsonObject | undefined, api: string | undefined): boolean {
  const resource = memberOf(template?.['Resources'], api ?? '');
  const global = memberOf(template?.['Globals'], 'Api');
  return [memberOf(resource, 'Properties'), global].some((properties) => memberOf(properties, 'Auth') !== undefined);
}
