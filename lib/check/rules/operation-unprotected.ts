// The rule operation-unprotected.
import type { Operation } from '../../apigateway/index.ts';
import { describeValue, memberOf } from '../../base/index.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

export const operationUnprotected: Rule = {
  code: 'operation-unprotected',
  severity: 'info',
  what: 'Beside operations that require authorization, none is open, except for CORS.',
  source:
    'API Gateway Developer Guide, "Control access to a REST API": without any of its mechanisms, everyone can call a method. Advice, because an operation can be open on purpose; one finding per document. With `--require-auth`, each open operation is an error.',
  example: {
    of: 'document',
    wrong: `
      components:
        securitySchemes:
          key: { type: apiKey, name: x-api-key, in: header }
      paths:
        /items:
          get: { security: [{ key: [] }] }
          put: { security: [] }
    `,
    right: `
      components:
        securitySchemes:
          key: { type: apiKey, name: x-api-key, in: header }
      paths:
        /items:
          get: { security: [{ key: [] }] }
          put: { security: [{ key: [] }] }
    `,
  },
  *find({ operations, root, template, requireAuth }) {
    if (requireAuth) return yield* operations.filter(isOpen).map(asError);
    // A resource policy, and Auth of SAM, protect operations by other means.
    if (template || root['x-amazon-apigateway-policy'] !== undefined) return;
    const callable = operations.filter(({ method }) => method !== 'OPTIONS');
    const open = callable.filter(isOpen);
    const [first] = open;
    if (!first || open.length === callable.length) return;
    const others = open.length === 1 ? 'requires' : `and ${open.length - 1} more operations require`;
    yield {
      pointer: first.pointer,
      message: `${first.title} ${others} no authorization, and ${callable.length - open.length} of this document do.`,
      help: 'Add "security", or leave it if anyone may call it.',
    };
  },
};

function asError({ pointer, title }: Operation): RuleFinding {
  const message = `${title} requires no authorization.`;
  return { severity: 'error', pointer, message, help: 'Add "security", or omit --require-auth.' };
}

function isOpen({ method, value, security }: Operation): boolean {
  const auth = describeValue(memberOf(value['x-amazon-apigateway-auth'], 'type')).toUpperCase();
  return method !== 'OPTIONS' && auth !== 'AWS_IAM' && security.requirements.length === 0;
}
