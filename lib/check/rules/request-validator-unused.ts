// The rule request-validator-unused.
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const MEMBER = 'x-amazon-apigateway-request-validators';

export const requestValidatorUnused: Rule = {
  code: 'request-validator-unused',
  severity: 'info',
  what: 'Every request validator is named by an operation or by the document.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-request-validators object": a validator that is not named validates nothing.',
  example: {
    of: 'document',
    wrong: `
      openapi: 3.0.3
      paths:
        /items:
          put: {}
      x-amazon-apigateway-request-validators:
        all: { validateRequestBody: true, validateRequestParameters: true }
    `,
    right: `
      openapi: 3.0.3
      paths:
        /items:
          put:
            x-amazon-apigateway-request-validator: all
      x-amazon-apigateway-request-validators:
        all: { validateRequestBody: true, validateRequestParameters: true }
    `,
  },
  *find({ root, validation, operations }) {
    if (operations.length === 0) return;
    const named = [validation, ...operations.map((operation) => operation.validation)];
    // A name that is not defined may be meant for one of them; request-validator-undefined reports it.
    if (named.some(({ name, isDefined }) => name !== undefined && !isDefined)) return;
    const used = new Set(named.map(({ name }) => name));
    for (const name of Object.keys(objectOf(root[MEMBER]))) {
      if (used.has(name)) continue;
      const message = `Nothing names the request validator "${name}".`;
      yield { pointer: pointer(MEMBER, name), message, help: `Name it in ${MEMBER.slice(0, -1)}, or remove it.` };
    }
  },
};
