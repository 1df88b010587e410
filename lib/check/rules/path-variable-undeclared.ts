// The rule path-variable-undeclared.
import { pathVariables, type Specification } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** A string as the type of a parameter. */
const TYPES: Readonly<Record<Specification, string>> = {
  'openapi-3.0': 'schema: {type: string}',
  'swagger-2.0': 'type: string',
};

export const pathVariableUndeclared: Rule = {
  code: 'path-variable-undeclared',
  severity: 'warning',
  what: 'Every variable of a path is declared as a parameter.',
  source:
    'OpenAPI 3.0.3, "Path Templating". A warning, because AWS is recorded to import such a document and to declare the parameter itself.',
  example: {
    of: 'document',
    wrong: `
      paths:
        /items/{id}:
          get:
            summary: Reads an item.
    `,
    right: `
      paths:
        /items/{id}:
          get:
            summary: Reads an item.
            parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
    `,
  },
  *find({ operations, specification }) {
    for (const { path, title, pointer, parameters } of operations) {
      const declared = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      for (const { name } of pathVariables(path).filter((variable) => !declared.includes(variable.name))) {
        yield {
          pointer,
          message: `${title} does not declare its path parameter "${name}".`,
          help: `Add {name: ${name}, in: path, required: true, ${TYPES[specification]}}.`,
        };
      }
    }
  },
};
