// The rule mapped-request-parameter-undeclared.
import { undeclaredSource } from '../document/checked-mapping.ts';
import type { Rule } from '../rule/rule.ts';

export const mappedRequestParameterUndeclared: Rule = {
  code: 'mapped-request-parameter-undeclared',
  severity: 'error',
  what: 'The operation declares every parameter that a request mapping reads.',
  source:
    'API Gateway Developer Guide, mapping reference: the source of a mapping is a parameter that the method declares.',
  example: {
    of: 'operation',
    wrong: `
      parameters:
        - { name: stream, in: path, required: true, schema: { type: string } }
      x-amazon-apigateway-integration:
        requestParameters:
          integration.request.querystring.page: method.request.querystring.page
    `,
    right: `
      parameters:
        - { name: stream, in: path, required: true, schema: { type: string } }
        - { name: page, in: query, schema: { type: string } }
      x-amazon-apigateway-integration:
        requestParameters:
          integration.request.querystring.page: method.request.querystring.page
    `,
  },
  *find({ requestMappings }) {
    for (const { operation, target, expression, pointer } of requestMappings) {
      const missing = undeclaredSource(operation, expression);
      if (missing === undefined) continue;
      yield {
        pointer,
        message: `${operation.title} does not declare ${missing}, which is mapped to ${target}.`,
        help: "Add it to the operation's parameters, spelled exactly the same.",
      };
    }
  },
};
