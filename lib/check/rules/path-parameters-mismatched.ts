// The rule path-parameters-mismatched.
import { pathVariables } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const pathParametersMismatched: Rule = {
  code: 'path-parameters-mismatched',
  severity: 'error',
  what: 'Every path parameter is a variable of the path.',
  source:
    'Recorded on AWS: a required path parameter that the path does not have is always missing. A warning where no request validator requires parameters, because the parameter then has no effect.',
  example: {
    of: 'document',
    wrong: `
      paths:
        /items/{id}:
          get:
            parameters:
              - { name: item, in: path, required: true, schema: { type: string } }
    `,
    right: `
      paths:
        /items/{id}:
          get:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
    `,
  },
  *find({ operations }) {
    const seen = new Set<string>();
    for (const { path, parameters, validation } of operations) {
      const variables = pathVariables(path).map(({ name }) => name);
      for (const parameter of parameters.filter(({ in: place }) => place === 'path')) {
        if (variables.includes(parameter.name) || seen.has(parameter.pointer)) continue;
        seen.add(parameter.pointer);
        const message = `The path ${path} has no variable {${parameter.name}}.`;
        yield {
          severity: validation.validatesParameters ? 'error' : 'warning',
          pointer: parameter.pointer,
          message,
          help: 'Remove the parameter, or correct its name.',
        };
      }
    }
  },
};
