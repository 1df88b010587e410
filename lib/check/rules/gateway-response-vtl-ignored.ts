// The rule gateway-response-vtl-ignored.
import { findLookAlike } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const gatewayResponseVtlIgnored: Rule = {
  code: 'gateway-response-vtl-ignored',
  severity: 'warning',
  what: 'Templates of gateway responses contain variables only: API Gateway does not run VTL in them.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-gateway-responses.responseTemplates object": only `$context.NAME`, `$stageVariables.NAME` and `$method.request.(header|path|querystring).NAME` are replaced.',
  example: {
    of: 'document',
    wrong: `
      x-amazon-apigateway-gateway-responses:
        UNAUTHORIZED:
          responseTemplates:
            application/json: '{"id": "$util.escapeJavaScript($context.requestId)"}'
    `,
    right: `
      x-amazon-apigateway-gateway-responses:
        UNAUTHORIZED:
          responseTemplates:
            application/json: '{"id": "$context.requestId"}'
    `,
  },
  *find({ gatewayTemplates }) {
    for (const { pointer, type, source, directive } of gatewayTemplates) {
      const text = directive ?? findLookAlike(source);
      if (text === undefined) continue;
      yield {
        pointer,
        message: `The gateway response ${type} contains "${text}", which is sent unchanged: gateway responses do not run VTL.`,
        help: 'Use only $context.NAME, $stageVariables.NAME and $method.request.(header|path|querystring).NAME.',
      };
    }
  },
};
