// The rule cookie-parameter-ignored.
import type { Rule } from '../rule/rule.ts';

export const cookieParameterIgnored: Rule = {
  code: 'cookie-parameter-ignored',
  severity: 'warning',
  what: 'Parameters are in the path, the query string or a header.',
  source:
    'API Gateway Developer Guide, mapping reference: method requests have path, querystring and header parameters only.',
  example: {
    of: 'operation',
    wrong: `
      parameters:
        - { name: session, in: cookie, schema: { type: string } }
    `,
    right: `
      parameters:
        - { name: Cookie, in: header, schema: { type: string } }
    `,
  },
  *find({ operations }) {
    for (const { parameters } of operations) {
      for (const { name, pointer } of parameters.filter((parameter) => parameter.in === 'cookie')) {
        const message = `API Gateway does not read cookies: it neither requires nor maps "${name}".`;
        yield { pointer, message, help: 'Declare the header Cookie, or send the value in another location.' };
      }
    }
  },
};
