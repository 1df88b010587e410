// The rule security-scheme-unused.
import type { Rule } from '../rule/rule.ts';

export const securitySchemeUnused: Rule = {
  code: 'security-scheme-unused',
  severity: 'info',
  what: 'Every security scheme is required by an operation.',
  source: 'OpenAPI 3.0.3, "Security Requirement Object": a scheme that no requirement names protects nothing.',
  example: {
    of: 'document',
    wrong: `
      components:
        securitySchemes:
          key: { type: apiKey, name: x-api-key, in: header }
    `,
    right: `
      components:
        securitySchemes:
          key: { type: apiKey, name: x-api-key, in: header }
      security:
        - key: []
    `,
  },
  *find({ security, operations, securitySchemes, template }) {
    // SAM requires schemes by the property Auth of its API.
    if (template) return;
    const all = [security, ...operations.map((operation) => operation.security)];
    const used = new Set(all.flatMap(({ requirements }) => requirements.flat().map(({ scheme }) => scheme)));
    for (const { name, kind, pointer } of securitySchemes.values()) {
      // API Gateway ignores the others in any case.
      if (used.has(name) || kind === 'unknown') continue;
      const message = `No operation requires the security scheme "${name}".`;
      yield { pointer, message, help: 'Name it in "security", or remove it.' };
    }
  },
};
