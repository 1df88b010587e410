// Rule security-scheme-type: a security scheme is of type apiKey, the only one API Gateway reads.
import { memberOf, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const OTHERS: readonly unknown[] = ['http', 'oauth2', 'openIdConnect'];

/** Source: API Gateway developer guide, "Amazon API Gateway important notes" (securitySchemes). */
export const securitySchemeType: Rule = {
  code: 'security-scheme-type',
  severity: 'warning',
  *find({ root }) {
    for (const [name, scheme] of Object.entries(objectOf(memberOf(root['components'], 'securitySchemes')))) {
      const type = memberOf(scheme, 'type');
      if (!OTHERS.includes(type)) continue;
      yield {
        pointer: pointer('components', 'securitySchemes', name, 'type'),
        message: `API Gateway does not enforce the security scheme "${name}" of type ${JSON.stringify(type)}.`,
        help: 'Use type apiKey, with x-amazon-apigateway-authtype and x-amazon-apigateway-authorizer for anything but API keys.',
      };
    }
  },
};
