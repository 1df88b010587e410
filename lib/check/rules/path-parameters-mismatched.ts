// The rule path-parameters-mismatched.
import { pathVariables } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const pathParametersMismatched: Rule = {
  code: 'path-parameters-mismatched',
  severity: 'error',
  what: 'Every variable of a path is declared as a parameter, and every path parameter is a variable of the path.',
  source:
    'OpenAPI 3.0.3, "Path Templating". Recorded on AWS: a required path parameter that the path does not have is always missing.',
  *find({ operations }) {
    const seen = new Set<string>();
    for (const { path, title, pointer, parameters } of operations) {
      const variables = pathVariables(path).map(({ name }) => name);
      const declared = parameters.filter((parameter) => parameter.in === 'path');
      for (const variable of variables) {
        if (declared.some(({ name }) => name === variable)) continue;
        const message = `${title} does not declare its path parameter "${variable}".`;
        yield { pointer, message, help: `Add {name: ${variable}, in: path, required: true, schema: {type: string}}.` };
      }
      for (const parameter of declared) {
        if (variables.includes(parameter.name) || seen.has(parameter.pointer)) continue;
        seen.add(parameter.pointer);
        const message = `The path ${path} has no variable {${parameter.name}}.`;
        yield { pointer: parameter.pointer, message, help: 'Remove the parameter, or correct its name.' };
      }
    }
  },
};
