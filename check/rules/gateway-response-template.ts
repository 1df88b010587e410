// Rule gateway-response-template: templates of gateway responses have variables only, as API Gateway runs no VTL there.
import { pointer } from '../../openapi/pointer.ts';
import { memberOf, objectOf } from '../document/json.ts';
import type { Rule } from '../rule.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';
const VTL = /#(?:set|if|elseif|else|end|foreach)\b|\$!?\{?(?:input|util)\b/;

/** Source: API Gateway developer guide, "x-amazon-apigateway-gateway-responses.responseTemplates": $context, $stageVariables and method.request only. */
export const gatewayResponseTemplate: Rule = {
  code: 'gateway-response-template',
  severity: 'warning',
  *find({ root }) {
    for (const [type, response] of Object.entries(objectOf(root[MEMBER]))) {
      for (const [mediaType, template] of Object.entries(objectOf(memberOf(response, 'responseTemplates')))) {
        const [vtl] = (typeof template === 'string' && VTL.exec(template)) || [];
        if (vtl === undefined) continue;
        yield {
          pointer: pointer(MEMBER, type, 'responseTemplates', mediaType),
          message: `The gateway response ${type} has "${vtl}", which is printed as it stands: gateway responses run no VTL.`,
          help: 'Use $context and $stageVariables only.',
        };
      }
    }
  },
};
