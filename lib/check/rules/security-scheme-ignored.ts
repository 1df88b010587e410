// Rule security-scheme-ignored: a security scheme is of type apiKey, the only one API Gateway reads.
import type { Rule } from '../rule/rule.ts';

const OTHERS: readonly unknown[] = ['http', 'oauth2', 'openIdConnect'];

/** Source: API Gateway developer guide, "Amazon API Gateway important notes" (securitySchemes). */
export const securitySchemeIgnored: Rule = {
  code: 'security-scheme-ignored',
  severity: 'warning',
  *find({ securitySchemes }) {
    for (const { name, value, pointer } of securitySchemes.values()) {
      if (!OTHERS.includes(value['type'])) continue;
      yield {
        pointer: `${pointer}/type`,
        message: `API Gateway does not enforce the security scheme "${name}" of type ${JSON.stringify(value['type'])}.`,
        help: 'Use type apiKey, with x-amazon-apigateway-authtype and x-amazon-apigateway-authorizer for anything but API keys.',
      };
    }
  },
};
