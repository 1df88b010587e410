// Rule parameter-name-malformed: the name of a parameter has the characters that mappings can name.
import { isParameterName } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "API Gateway request and response data mapping reference": names match ^[a-zA-Z0-9._$-]+$. */
export const parameterNameMalformed: Rule = {
  code: 'parameter-name-malformed',
  severity: 'error',
  *find({ operations }) {
    for (const { parameters, title } of operations) {
      for (const { name, pointer } of parameters.filter((parameter) => parameter.in !== 'path')) {
        if (isParameterName(name)) continue;
        yield {
          pointer,
          message: `The parameter ${JSON.stringify(name)} of ${title} has characters that API Gateway does not take.`,
          help: 'Use letters, digits and . _ $ - only.',
        };
      }
    }
  },
};
