// Rule gateway-response-vtl-ignored: templates of gateway responses have variables only, as API Gateway runs no VTL there.
import { findLookAlike } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-gateway-responses.responseTemplates": the grammar of lib/apigateway/facts/gateway-response-variables.ts. */
export const gatewayResponseVtlIgnored: Rule = {
  code: 'gateway-response-vtl-ignored',
  severity: 'warning',
  *find({ gatewayTemplates }) {
    for (const { pointer, type, source, directive } of gatewayTemplates) {
      const text = directive ?? findLookAlike(source);
      if (text === undefined) continue;
      yield {
        pointer,
        message: `The gateway response ${type} has "${text}", which is printed as it stands: gateway responses run no VTL.`,
        help: 'Use $context.NAME, $stageVariables.NAME and $method.request.(header|path|querystring).NAME only.',
      };
    }
  },
};
