// Rule gateway-response-template: templates of gateway responses have variables only, as API Gateway runs no VTL there.
import { findLookAlike } from '../../apigateway/index.ts';
import { directiveIn, listGatewayTemplates } from '../document/gateway-template.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-gateway-responses.responseTemplates": the grammar of openapi/gateway-response-variables.ts. */
export const gatewayResponseTemplate: Rule = {
  code: 'gateway-response-template',
  severity: 'warning',
  *find({ root }) {
    for (const template of listGatewayTemplates(root)) {
      const text = directiveIn(template) ?? findLookAlike(template.source);
      if (text === undefined) continue;
      yield {
        pointer: template.pointer,
        message: `The gateway response ${template.type} has "${text}", which is printed as it stands: gateway responses run no VTL.`,
        help: 'Use $context.NAME, $stageVariables.NAME and $method.request.(header|path|querystring).NAME only.',
      };
    }
  },
};
