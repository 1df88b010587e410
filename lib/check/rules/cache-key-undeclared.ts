// The rule cache-key-undeclared.
import { arrayOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { undeclaredSource } from '../document/checked-mapping.ts';
import type { Rule } from '../rule/rule.ts';

export const cacheKeyUndeclared: Rule = {
  code: 'cache-key-undeclared',
  severity: 'error',
  what: 'The operation declares every parameter of its cache key.',
  source: 'Recorded on AWS: a cache key parameter must also be a parameter of the method.',
  example: {
    of: 'operation',
    wrong: `
      parameters:
        - { name: stream, in: path, required: true, schema: { type: string } }
      x-amazon-apigateway-integration:
        cacheKeyParameters: [method.request.querystring.page]
    `,
    right: `
      parameters:
        - { name: stream, in: path, required: true, schema: { type: string } }
        - { name: page, in: query, schema: { type: string } }
      x-amazon-apigateway-integration:
        cacheKeyParameters: [method.request.querystring.page]
    `,
  },
  *find({ operations }) {
    for (const operation of operations) {
      const { integration, title } = operation;
      for (const [index, source] of arrayOf(integration?.value['cacheKeyParameters']).entries()) {
        const missing = undeclaredSource(operation, source);
        if (missing === undefined) continue;
        const message = `${title} does not declare ${missing}, which its cache key uses.`;
        const place = `${integration?.pointer}${pointer('cacheKeyParameters', index)}`;
        yield { pointer: place, message, help: "Add it to the operation's parameters, spelled exactly the same." };
      }
    }
  },
};
