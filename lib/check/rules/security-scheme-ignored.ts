// The rule security-scheme-ignored.
import type { Rule } from '../rule/rule.ts';

const OTHERS: readonly unknown[] = ['basic', 'http', 'oauth2', 'openIdConnect'];

export const securitySchemeIgnored: Rule = {
  code: 'security-scheme-ignored',
  severity: 'warning',
  what: 'Security schemes have the type apiKey, the only one that API Gateway reads.',
  source: 'API Gateway Developer Guide, "Amazon API Gateway important notes" (securitySchemes).',
  example: {
    of: 'document',
    wrong: `
      components:
        securitySchemes:
          token: { type: http, scheme: bearer }
    `,
    right: `
      components:
        securitySchemes:
          token:
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authtype: cognito_user_pools
            x-amazon-apigateway-authorizer:
              type: cognito_user_pools
              providerARNs: [{ Fn::GetAtt: [UserPool, Arn] }]
    `,
  },
  *find({ securitySchemes }) {
    for (const { name, value, pointer } of securitySchemes.values()) {
      if (!OTHERS.includes(value['type'])) continue;
      yield {
        pointer: `${pointer}/type`,
        message: `API Gateway does not enforce the security scheme "${name}" of type ${JSON.stringify(value['type'])}.`,
        help: 'Use type apiKey, with x-amazon-apigateway-authtype and x-amazon-apigateway-authorizer for anything other than API keys.',
      };
    }
  },
};
