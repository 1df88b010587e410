// The rule method-unsupported.
import { HTTP_METHODS, methodOfMember } from '../../apigateway/index.ts';
import { isObject } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Those of OpenAPI 3.0.3, "Path Item Object". */
const OPENAPI_METHODS = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'];

export const methodUnsupported: Rule = {
  code: 'method-unsupported',
  severity: 'warning',
  what: 'Every operation has a method that API Gateway supports.',
  source:
    'API Gateway Developer Guide, "Tutorial: Create a REST API with a Lambda proxy integration", which lists all methods that ANY stands for; `trace` is not among them. A warning, because it is not documented what an import does with it.',
  example: {
    of: 'document',
    wrong: `
      paths:
        /items:
          trace:
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates:
                application/json: '{"statusCode": 200}'
    `,
    right: `
      paths:
        /items:
          get:
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates:
                application/json: '{"statusCode": 200}'
    `,
  },
  *find({ pathItems, specification }) {
    // Swagger 2.0 has no such method; openapi-detail-invalid reports it.
    if (specification === 'swagger-2.0') return;
    for (const { path, value, pointer: place } of pathItems) {
      for (const [member, operation] of Object.entries(value)) {
        if (!OPENAPI_METHODS.includes(member) || methodOfMember(member) || !isObject(operation)) continue;
        yield {
          pointer: place + pointer(member),
          message: `API Gateway does not support the method ${member.toUpperCase()} of ${path}.`,
          help: `Remove it, or use one of ${HTTP_METHODS.join(', ')}, or x-amazon-apigateway-any-method.`,
        };
      }
    }
  },
};
