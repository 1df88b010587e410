// Rule cookie-parameter-ignored: parameters are sent in the path, the query or a header.
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, mapping reference: method requests have path, querystring and header parameters only. */
export const cookieParameterIgnored: Rule = {
  code: 'cookie-parameter-ignored',
  severity: 'warning',
  *find({ operations }) {
    for (const { parameters } of operations) {
      for (const { name, pointer } of parameters.filter((parameter) => parameter.in === 'cookie')) {
        const message = `API Gateway reads no cookies: it neither requires nor maps "${name}".`;
        yield { pointer, message, help: 'Declare the header Cookie, or send the value elsewhere.' };
      }
    }
  },
};
