// The rule parameter-name-malformed.
import { isParameterName } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Names of path variables have a rule of their own, and API Gateway ignores form parameters. */
const OTHERS = ['path', 'formData'];

export const parameterNameMalformed: Rule = {
  code: 'parameter-name-malformed',
  severity: 'error',
  what: 'The name of a parameter has only characters that mappings accept.',
  source:
    'API Gateway Developer Guide, "API Gateway request and response data mapping reference": names match ^[a-zA-Z0-9._$-]+$.',
  example: {
    of: 'operation',
    wrong: `
      parameters:
        - { name: 'filter[name]', in: query, schema: { type: string } }
    `,
    right: `
      parameters:
        - { name: 'filter.name', in: query, schema: { type: string } }
    `,
  },
  *find({ operations }) {
    for (const { parameters, title } of operations) {
      for (const { name, pointer } of parameters.filter((parameter) => !OTHERS.includes(parameter.in))) {
        if (isParameterName(name)) continue;
        yield {
          pointer,
          message: `The parameter ${JSON.stringify(name)} of ${title} has characters that API Gateway does not accept.`,
          help: 'Use only letters, digits and . _ $ - characters.',
        };
      }
    }
  },
};
