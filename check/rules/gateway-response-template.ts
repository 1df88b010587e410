// Rule gateway-response-template: templates of gateway responses have variables only, as API Gateway runs no VTL there.
import { listGatewayTemplates, vtlIn } from '../document/gateway-template.ts';
import type { Rule } from '../rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-gateway-responses.responseTemplates": $context, $stageVariables and method.request only. */
export const gatewayResponseTemplate: Rule = {
  code: 'gateway-response-template',
  severity: 'warning',
  *find({ root }) {
    for (const template of listGatewayTemplates(root)) {
      const vtl = vtlIn(template);
      if (vtl === undefined) continue;
      yield {
        pointer: template.pointer,
        message: `The gateway response ${template.type} has "${vtl}", which is printed as it stands: gateway responses run no VTL.`,
        help: 'Use $context and $stageVariables only.',
      };
    }
  },
};
